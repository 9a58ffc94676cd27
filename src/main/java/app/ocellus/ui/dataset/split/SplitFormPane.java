package app.ocellus.ui.dataset.split;

import app.ocellus.dataset.OwnFolders;
import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.HelpMark;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.NumberField;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/** What may be chosen of a plan. */
final class SplitFormPane extends BorderPane {

    private static final double MARGIN = 16;

    private final SplitViewModel model;
    private final SplitForm form;

    SplitFormPane(SplitViewModel model) {
        this.model = model;
        this.form = model.form();
        getStyleClass().add("oc-form");
        var fields =
                new VBox(14, ownFolders(), test(), validation(), origin(), seed(), groups(model));
        fields.getStyleClass().add("oc-form-fields");
        fields.setMinWidth(0);
        // the bar lies in the margin, so nothing moves when it comes
        fields.prefWidthProperty().bind(widthProperty().subtract(2 * MARGIN + 2));
        var scroll = new ScrollPane(fields);
        scroll.setId("split-form");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    /** What of the split the person made already. */
    private Label ownFolders() {
        var label = new Label("", Icon.FOLDER.node(16));
        label.setId("own-folders");
        label.setAlignment(Pos.TOP_LEFT);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("oc-split-note");
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> ownFolders(model.foldersProperty().get()),
                                model.foldersProperty(),
                                Messages.localeProperty()));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static String ownFolders(OwnFolders folders) {
        if (!folders.leaveValidation()) {
            return Messages.get(
                    folders.has(SplitRole.TEST) ? "plan.folders-both" : "plan.folders-validation");
        }
        if (folders.has(SplitRole.TEST)) {
            return Messages.get("plan.folders-test");
        }
        return folders.has(SplitRole.TRAINING) ? Messages.get("plan.folders-training") : "";
    }

    private VBox test() {
        var share = new ShareField("plan.test", "test-share", form.testProperty());
        share.disableProperty().bind(model.foldersProperty().map(folders -> !folders.leaveTest()));
        return field("plan.test", share.slider(), share);
    }

    private VBox validation() {
        var share =
                new ShareField("plan.validation", "validation-share", form.validationProperty());
        share.disableProperty()
                .bind(model.foldersProperty().map(folders -> !folders.leaveValidation()));
        return field("plan.validation", share.slider(), share);
    }

    private VBox origin() {
        var choice = new SegmentedControl<SplitRole>();
        choice.setId("validation-from");
        choice.setSegments(
                List.of(
                        Segment.of(SplitRole.TRAINING, Messages.binding("plan.from-training")),
                        Segment.of(SplitRole.TEST, Messages.binding("plan.from-test"))));
        choice.valueProperty().bindBidirectional(form.validationFromProperty());
        choice.disableProperty()
                .bind(model.foldersProperty().map(folders -> !folders.leaveValidation()));
        return field("plan.from", choice, choice);
    }

    private VBox seed() {
        var number = NumberField.of(form.seedProperty());
        number.setId("split-seed");
        number.accessibleTextProperty().bind(Messages.binding("plan.seed"));
        HBox.setHgrow(number, Priority.ALWAYS);
        var roll = new Button("", Icon.DICE.node(16));
        roll.setId("roll-seed");
        roll.setMinWidth(USE_PREF_SIZE);
        roll.accessibleTextProperty().bind(Messages.binding("plan.roll"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("plan.roll"));
        roll.setTooltip(tip);
        roll.setOnAction(_ -> form.rollSeed());
        return field("plan.seed", number, new HBox(8, number, roll));
    }

    private static VBox groups(SplitViewModel model) {
        var heading = new Label();
        heading.textProperty().bind(Messages.binding("plan.together"));
        heading.getStyleClass().add("oc-strong");
        return new VBox(8, heading, new GroupsField(model));
    }

    /** A field with its name above; the text behind the question mark and F1 ends in "-help". */
    private static VBox field(String key, Node editor, Node row) {
        var label = new Label();
        label.textProperty().bind(Messages.binding(key));
        label.getStyleClass().addAll("oc-muted", "oc-small");
        label.setLabelFor(editor);
        var help = new HelpMark(Messages.binding(key + "-help"));
        var head = new HBox(6, label, help);
        head.setAlignment(Pos.CENTER_LEFT);
        var field = new VBox(4, head, row);
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.F1) {
                        help.fire();
                        event.consume();
                    }
                });
        return field;
    }
}
