package app.ocellus.ui.dataset.split;

import app.ocellus.message.Sentence;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.NumberField;
import app.ocellus.ui.dataset.split.SplitForm.Groups;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** What stays together: each way with a sentence, and with what it needs to know. */
final class GroupsField extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final Insets BELOW_WORDS = new Insets(0, 0, 0, 25);
    private static final double LEAST_SECONDS = 0.01;
    private static final double A_DAY = 86_400;
    private static final double NUMBER = 54;

    private final SplitViewModel model;
    private final SplitForm form;
    private final ToggleGroup together = new ToggleGroup();

    GroupsField(SplitViewModel model) {
        super(9);
        this.model = model;
        this.form = model.form();
        setId("groups");
        getChildren()
                .addAll(
                        choice(Groups.NONE, "plan.none"),
                        choice(Groups.FOLDER, "plan.folder"),
                        choice(Groups.BURST, "plan.burst", seconds()),
                        choice(Groups.PATTERN, "plan.pattern", pattern()),
                        choice(Groups.COLUMN, "plan.column"));
        form.groupsProperty()
                .subscribe(
                        now ->
                                together.getToggles().stream()
                                        .filter(toggle -> toggle.getUserData() == now)
                                        .forEach(together::selectToggle));
        together.selectedToggleProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now != null) {
                                form.groupsProperty().set((Groups) now.getUserData());
                            }
                        });
    }

    private VBox choice(Groups groups, String key, Node... editors) {
        var words = Messages.binding(key + "-help");
        var button = new RadioButton();
        button.textProperty().bind(Messages.binding(key));
        button.setId("groups-" + groups.name().toLowerCase(Locale.ROOT));
        button.setUserData(groups);
        button.setToggleGroup(together);
        button.accessibleTextProperty()
                .bind(
                        Bindings.concat(
                                Messages.binding(key), ". ", Messages.binding(key + "-help")));
        var help = new Label();
        help.textProperty().bind(words);
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        help.getStyleClass().addAll("oc-muted", "oc-small");
        var box = new VBox(3, button, help);
        VBox.setMargin(help, BELOW_WORDS);
        for (var editor : editors) {
            VBox.setMargin(editor, BELOW_WORDS);
            editor.visibleProperty().bind(form.groupsProperty().isEqualTo(groups));
            editor.managedProperty().bind(editor.visibleProperty());
            box.getChildren().add(editor);
        }
        return box;
    }

    private HBox seconds() {
        var number = NumberField.of(form.secondsProperty(), LEAST_SECONDS, A_DAY);
        number.setId("burst-seconds");
        number.setPrefWidth(NUMBER);
        number.setMinWidth(NUMBER);
        number.getStyleClass().add("small");
        number.accessibleTextProperty().bind(Messages.binding("plan.burst-seconds"));
        var unit = new Label();
        unit.textProperty().bind(Messages.binding("plan.burst-seconds"));
        unit.getStyleClass().addAll("oc-muted", "oc-small");
        var row = new HBox(8, number, unit);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private VBox pattern() {
        var field = new TextField();
        field.setId("group-pattern");
        field.getStyleClass().addAll("oc-pattern", "small");
        field.promptTextProperty().bind(Messages.binding("plan.pattern-prompt"));
        field.accessibleTextProperty().bind(Messages.binding("plan.pattern"));
        field.textProperty().bindBidirectional(form.patternProperty());
        var wrong = new Label("", Icon.ERROR.node(15));
        wrong.setId("pattern-error");
        wrong.setWrapText(true);
        wrong.setMinHeight(USE_PREF_SIZE);
        wrong.getStyleClass().addAll("oc-danger-text", "oc-small");
        wrong.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> why(model.errorProperty().get()),
                                model.errorProperty(),
                                Messages.localeProperty()));
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.textProperty()
                .subscribe(text -> field.pseudoClassStateChanged(WRONG, !text.isEmpty()));
        field.accessibleHelpProperty().bind(wrong.textProperty());
        return new VBox(4, field, wrong);
    }

    private static String why(@Nullable Sentence error) {
        return error != null && error.key().equals(SplitViewModel.PATTERN_ERROR)
                ? Messages.get("plan.pattern-error", error.arguments().get(1))
                : "";
    }
}
