package app.ocellus.ui.training;

import app.ocellus.image.Fit;
import app.ocellus.model.BackboneInfo;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.HelpMark;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.NumberField;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/** What may be chosen before a run, each with a sentence behind its question mark. */
final class TrainingFormPane extends BorderPane {

    private static final double HALF = 100;

    private final TrainingViewModel model;
    private final LearningRateViewModel rates;
    private final TrainingForm form;

    TrainingFormPane(TrainingViewModel model, LearningRateViewModel rates) {
        this.model = model;
        this.rates = rates;
        this.form = model.form();
        getStyleClass().add("oc-form");
        var fields =
                new VBox(
                        12,
                        how(),
                        field("training.backbone", backbones()),
                        pair(
                                field(
                                        "training.epochs",
                                        named(NumberField.of(form.epochsProperty(), 1), "epochs")),
                                field(
                                        "training.patience",
                                        named(
                                                NumberField.of(form.patienceProperty(), 1),
                                                "patience"))),
                        learningRate(),
                        expert());
        fields.disableProperty().bind(model.busyProperty());
        var scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(buttons());
    }

    private static VBox how() {
        var title = new Label();
        title.textProperty().bind(Messages.binding("training.quick"));
        title.getStyleClass().add("oc-subheading");
        var row = new HBox(6, title, new HelpMark(Messages.binding("training.quick-help")));
        row.setAlignment(Pos.CENTER_LEFT);
        var note = new Label();
        note.textProperty().bind(Messages.binding("training.quick-note"));
        note.getStyleClass().addAll("oc-muted", "oc-small");
        note.setWrapText(true);
        return new VBox(4, row, note);
    }

    private SegmentedControl<BackboneInfo> backbones() {
        var choice = new SegmentedControl<BackboneInfo>();
        choice.setSegments(form.backbones().stream().map(TrainingFormPane::segment).toList());
        choice.valueProperty().bindBidirectional(form.backboneProperty());
        choice.setId("backbone");
        return choice;
    }

    private static Segment<BackboneInfo> segment(BackboneInfo info) {
        ObservableValue<String> title =
                switch (info.role()) {
                    case "fast" -> Messages.binding("training.fast");
                    case "accurate" -> Messages.binding("training.accurate");
                    default -> Bindings.createStringBinding(info::title);
                };
        return Segment.of(info, title);
    }

    private VBox learningRate() {
        var field = named(NumberField.positive(form.learningRateProperty()), "rate");
        HBox.setHgrow(field, Priority.ALWAYS);
        var find = new Button();
        find.textProperty().bind(Messages.binding("rates.find"));
        find.setId("find-rate");
        find.setMinWidth(USE_PREF_SIZE);
        find.setOnAction(_ -> rates.show());
        return field("training.learning-rate", field, new HBox(8, field, find));
    }

    private TitledPane expert() {
        var fit = new SegmentedControl<Fit>().small();
        fit.setSegments(
                List.of(
                        Segment.of(Fit.CROP, Messages.binding("training.fit-crop")),
                        Segment.of(Fit.PAD, Messages.binding("training.fit-pad")),
                        Segment.of(Fit.STRETCH, Messages.binding("training.fit-stretch"))));
        fit.valueProperty().bindBidirectional(form.fitProperty());
        var fields =
                new VBox(
                        12,
                        field("training.fit", fit),
                        pair(
                                field(
                                        "training.batch",
                                        named(NumberField.of(form.batchProperty(), 1), "batch")),
                                field(
                                        "training.seed",
                                        named(NumberField.of(form.seedProperty()), "seed"))));
        var pane = new TitledPane();
        pane.textProperty().bind(Messages.binding("training.expert"));
        pane.setContent(fields);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("oc-fold");
        return pane;
    }

    private static VBox field(String key, Node editor) {
        return field(key, editor, editor);
    }

    /** The same where the editor shares its row. */
    private static VBox field(String key, Node editor, Node editorRow) {
        var label = new Label();
        label.textProperty().bind(Messages.binding(key));
        label.getStyleClass().addAll("oc-muted", "oc-small");
        label.setLabelFor(editor);
        var row = new HBox(6, label, new HelpMark(Messages.binding(key + "-help")));
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, row, editorRow);
    }

    private static NumberField named(NumberField field, String id) {
        field.setId(id);
        return field;
    }

    private static HBox pair(VBox left, VBox right) {
        for (var half : List.of(left, right)) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setPrefWidth(HALF);
        }
        return new HBox(10, left, right);
    }

    private VBox buttons() {
        var start = wide("training.start", Icon.START, "accent");
        start.setId("start");
        start.setOnAction(_ -> model.start());
        start.setDefaultButton(false);
        var stop = wide("training.stop", Icon.STOP, "accent");
        stop.setId("stop");
        stop.setOnAction(_ -> model.stop());
        var cancel = wide("training.cancel", Icon.CLOSE, "flat");
        cancel.setOnAction(_ -> model.cancel());
        for (var button : List.of(stop, cancel)) {
            button.visibleProperty().bind(model.busyProperty());
            button.managedProperty().bind(button.visibleProperty());
            button.disableProperty()
                    .bind(model.stateProperty().isEqualTo(TrainingViewModel.State.ENDING));
        }
        start.visibleProperty().bind(model.busyProperty().not());
        start.managedProperty().bind(start.visibleProperty());
        var box = new VBox(8, start, stop, cancel);
        box.getStyleClass().add("oc-form-foot");
        return box;
    }

    private static Button wide(String key, Icon icon, String style) {
        var button = new Button("", icon.node(16));
        button.textProperty().bind(Messages.binding(key));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add(style);
        return button;
    }
}
