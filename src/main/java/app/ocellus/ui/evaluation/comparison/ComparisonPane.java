package app.ocellus.ui.evaluation.comparison;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.RunNames;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ChoiceCell;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * Two runs side by side: figures and cells on the left, the pictures they differ in on the right.
 */
public final class ComparisonPane extends VBox {

    private static final double FIGURES_SHARE = 0.55;

    private final ComparisonViewModel model;
    private final StringProperty problem = new SimpleStringProperty();
    private final Label first = new Label();
    private final ComboBox<@Nullable SavedRun> second = new ComboBox<>();
    private final StackPane middle = new StackPane();
    private final HBox choice;
    private final HBox page;
    private final EmptyState nothing = empty(Icon.EVALUATE, "compare.nothing");
    private final EmptyState choose = empty(Icon.RUNS, "compare.choose");
    private final EmptyState alone = empty(Icon.RUNS, "compare.alone");
    private final EmptyState comparing;
    private final EmptyState failed;

    /**
     * A view of two runs.
     *
     * @param pictures makes thumbnails of files
     */
    public ComparisonPane(ComparisonViewModel model, ThumbnailSource<Path> pictures) {
        super(12);
        this.model = model;
        setId("comparison");
        var figures = new ComparedFigures(model);
        var gallery = new ComparedPictures(model, pictures);
        HBox.setHgrow(gallery, Priority.ALWAYS);
        page = new HBox(12, figures, gallery);
        figures.prefWidthProperty().bind(page.widthProperty().multiply(FIGURES_SHARE));
        comparing =
                new EmptyState(
                        Icon.TIME,
                        Messages.binding("compare.comparing"),
                        Messages.binding("compare.comparing-text"),
                        button("compare-cancel", "dialogs.cancel", model::cancel));
        failed =
                new EmptyState(
                        Icon.ERROR,
                        Messages.binding("compare.failed"),
                        problem,
                        button("compare-again", "evaluation.again", model::ask));
        choice = choice();
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(choice, middle);
        bind();
    }

    private static EmptyState empty(Icon icon, String key) {
        return new EmptyState(icon, Messages.binding(key), Messages.binding(key + "-note"));
    }

    private static Button button(String id, String key, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(Messages.binding(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private HBox choice() {
        first.getStyleClass().add("oc-strong");
        first.setMinWidth(0);
        var with = new Label();
        with.textProperty().bind(Messages.binding("compare.with"));
        with.setMinWidth(Region.USE_PREF_SIZE);
        second.setId("compare-with");
        ChoiceCell.name(second, ComparisonPane::name);
        second.accessibleTextProperty().bind(Messages.binding("compare.with"));
        second.valueProperty().bindBidirectional(model.otherProperty());
        second.setPrefWidth(220);
        var unseen = new CheckBox();
        unseen.setId("compare-unseen");
        unseen.textProperty().bind(Messages.binding("compare.unseen"));
        unseen.selectedProperty().bindBidirectional(model.unseenOnlyProperty());
        unseen.setMinWidth(0);
        var row = new HBox(10, first, with, second, unseen);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String name(@Nullable SavedRun run) {
        return run == null ? Messages.get("compare.no-run") : RunNames.of(run.record()).spoken();
    }

    private void bind() {
        InvalidationListener show = _ -> show();
        model.stateProperty().addListener(show);
        model.runsProperty().addListener(_ -> offer());
        model.runProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        sceneProperty().addListener((_, _, now) -> model.shownProperty().set(now != null));
        offer();
        show();
    }

    /** Runs are the same that stand in the same folder, whatever they are called by now. */
    private void offer() {
        var runs = model.runsProperty().get().orElse(List.of());
        if (!runs.equals(second.getItems())) {
            var chosen = model.otherProperty().get();
            second.getItems().setAll(runs);
            second.setValue(chosen);
        }
        show();
    }

    private void show() {
        var run = model.runProperty().getValue();
        first.setText(run == null ? "" : RunNames.of(run.saved().record()).spoken());
        var error = model.error();
        problem.set(error == null ? "" : error.in(Messages.locale()));
        var state = model.stateProperty().getValue();
        boolean known = state != ComparisonViewModel.State.NOTHING;
        choice.setVisible(known);
        choice.setManaged(known);
        boolean single = model.runsProperty().get().filter(runs -> runs.size() == 1).isPresent();
        show(
                switch (state) {
                    case NOTHING -> nothing;
                    case CHOOSE -> single ? alone : choose;
                    case COMPARING -> comparing;
                    case READY -> page;
                    case FAILED -> failed;
                });
    }

    private void show(Node node) {
        if (!middle.getChildren().equals(List.of(node))) {
            middle.getChildren().setAll(node);
        }
    }
}
