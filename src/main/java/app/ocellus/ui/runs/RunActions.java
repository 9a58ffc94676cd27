package app.ocellus.ui.runs;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.Reason;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What can be done with the chosen runs: the same in the bar, in the menu and by the keys. */
final class RunActions {

    /** One of them: a button with its id, its words and its icon. */
    private record Action(
            String id, String key, Icon icon, BooleanBinding possible, Runnable act) {}

    private final RunsViewModel model;
    private final Dialogs dialogs;
    private final Runnable train;
    private final List<Action> all;

    /**
     * Actions on the chosen runs.
     *
     * @param train goes to where a training is started
     */
    RunActions(RunsViewModel model, Dialogs dialogs, Runnable train) {
        this.model = model;
        this.dialogs = dialogs;
        this.train = train;
        this.all =
                List.of(
                        action("use-run", "runs.use", Icon.DONE, this::use, RunRow::isUsable),
                        action(
                                "change-run",
                                "runs.change",
                                Icon.TUNE,
                                this::change,
                                row -> row.record().config() != null),
                        action(
                                "continue-run",
                                "runs.continue",
                                Icon.CONTINUE,
                                this::goOn,
                                row -> row.canGoOn() && !model.busyProperty().get()),
                        action(
                                "export-run",
                                "runs.export",
                                Icon.SAVE,
                                this::export,
                                RunRow::isUsable),
                        deletion());
    }

    private Action deletion() {
        var chosen = model.list().chosenProperty();
        var possible = Bindings.createBooleanBinding(() -> !chosen().isEmpty(), chosen);
        return new Action("delete-run", "runs.delete", Icon.DELETE, possible, this::delete);
    }

    private Action action(
            String id, String key, Icon icon, Runnable act, Predicate<RunRow> possible) {
        var binding =
                Bindings.createBooleanBinding(
                        () -> chosen().size() == 1 && possible.test(chosen().getFirst()),
                        model.list().chosenProperty(),
                        model.busyProperty());
        return new Action(id, key, icon, binding, act);
    }

    private List<RunRow> chosen() {
        return model.list().chosenProperty().get();
    }

    private void withSingle(Consumer<RunRow> act) {
        if (chosen().size() == 1) {
            act.accept(chosen().getFirst());
        }
    }

    /** Lets the next steps work on the chosen run's model. */
    void use() {
        withSingle(model::use);
    }

    private void change() {
        withSingle(
                row -> {
                    if (model.takeSettings(row)) {
                        train.run();
                    }
                });
    }

    private void goOn() {
        withSingle(
                row -> {
                    model.goOn(row);
                    train.run();
                });
    }

    private void export() {
        withSingle(
                row ->
                        dialogs.saveFile(
                                        Messages.get("runs.export-title"),
                                        row.title(),
                                        Dialogs.FileKind.OCELLUS)
                                .ifPresent(file -> model.export(row, file)));
    }

    /** Moves the chosen runs to the trash. */
    void delete() {
        model.delete(chosen());
    }

    /** Asks for a model file and takes it in. */
    void importModel() {
        dialogs.chooseModel(Messages.get("runs.import-title")).ifPresent(model::importModel);
    }

    /** A button for each, with the reason where one would expect that it can be pressed. */
    List<Node> buttons() {
        return all.stream().map(this::place).toList();
    }

    private Node place(Action action) {
        var button = button(action);
        if (!action.id().equals("continue-run")) {
            return button;
        }
        var chosen = model.list().chosenProperty();
        var why =
                Bindings.createStringBinding(
                        () -> chosen().size() == 1 ? chosen().getFirst().obstacle().spoken() : "",
                        chosen,
                        Messages.localeProperty());
        button.accessibleHelpProperty().bind(why);
        return Reason.behind(button, why);
    }

    private static Button button(Action action) {
        var button = new Button("", action.icon().node(15));
        button.textProperty().bind(Messages.binding(action.key()));
        button.setId(action.id());
        button.disableProperty().bind(action.possible().not());
        button.setOnAction(_ -> action.act().run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    /** A menu of them, and a way to rename the run where it stands. */
    ContextMenu menu(Runnable rename) {
        var menu = new ContextMenu();
        var renameItem = item("runs.rename", rename);
        renameItem
                .disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> chosen().size() != 1, model.list().chosenProperty()));
        for (var action : all) {
            var item = item(action.key(), action.act());
            item.disableProperty().bind(action.possible().not());
            menu.getItems().add(item);
        }
        menu.getItems().add(1, renameItem);
        return menu;
    }

    private static MenuItem item(String key, Runnable act) {
        var item = new MenuItem();
        item.textProperty().bind(Messages.binding(key));
        item.setOnAction(_ -> act.run());
        return item;
    }
}
