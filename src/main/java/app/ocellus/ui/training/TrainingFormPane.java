package app.ocellus.ui.training;

import app.ocellus.training.TrainingConfig.Depth;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.NumberField;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.List;

/** What may be chosen before a run, each with a sentence behind its question mark. */
final class TrainingFormPane extends BorderPane {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final double A_TENTH = 0.1;
    private static final double MARGIN = 16;

    private final TrainingViewModel model;
    private final FormAids aids;
    private final TrainingForm form;

    TrainingFormPane(TrainingViewModel model, FormAids aids) {
        this.model = model;
        this.aids = aids;
        this.form = model.form();
        getStyleClass().add("oc-form");
        var fields =
                new VBox(
                        12,
                        modes(),
                        NetworkPane.of(form.networks()),
                        onlyWithFineTune(depths()),
                        lengths(),
                        learningRate(),
                        Fields.check(
                                "training.tenth",
                                "subset",
                                new Strength(form.subsetProperty(), 1, A_TENTH).onProperty()),
                        onlyWithFineTune(AugmentationPane.of(form, aids.preview())),
                        ExpertPane.of(form));
        fields.getStyleClass().add("oc-form-fields");
        fields.disableProperty().bind(model.busyProperty());
        fields.setMinWidth(0);
        // the bar lies in the margin, so nothing moves when it comes
        fields.prefWidthProperty().bind(widthProperty().subtract(2 * MARGIN + 2));
        var scroll = new ScrollPane(fields);
        scroll.setId("training-form");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(buttons());
        sceneProperty().addListener((_, _, now) -> aids.times().shownProperty().set(now != null));
    }

    private VBox modes() {
        var choice =
                Fields.segments(
                        "mode",
                        form.modeProperty(),
                        List.of(
                                mode(Mode.QUICK, "training.quick"),
                                mode(Mode.FINE_TUNE, "training.fine-tune")),
                        false);
        return Fields.field("training.how", choice);
    }

    private Segment<Mode> mode(Mode mode, String key) {
        var time = aids.times().timeProperty(mode);
        var unknown = mode == Mode.QUICK ? "training.some-seconds" : "training.some-minutes";
        return Segment.of(mode, Messages.binding(key))
                .withNote(
                        Bindings.createStringBinding(
                                () ->
                                        time.get()
                                                .map(TrainingFormPane::about)
                                                .orElseGet(() -> Messages.get(unknown)),
                                time,
                                Messages.localeProperty()));
    }

    private static String about(Duration time) {
        var said = time.compareTo(LEAST) < 0 ? LEAST : time;
        return Messages.get("training.about", Durations.rough(said));
    }

    private VBox depths() {
        SegmentedControl<Depth> choice =
                Fields.segments(
                        "depth",
                        form.depthProperty(),
                        List.of(
                                Segment.of(Depth.LAST, Messages.binding("training.depth-last")),
                                Segment.of(
                                        Depth.LAST_TWO,
                                        Messages.binding("training.depth-last-two")),
                                Segment.of(Depth.ALL, Messages.binding("training.depth-all"))),
                        false);
        return Fields.field("training.depth", choice);
    }

    private <R extends Region> R onlyWithFineTune(R part) {
        part.visibleProperty().bind(form.modeProperty().isEqualTo(Mode.FINE_TUNE));
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private HBox lengths() {
        return Fields.pair(
                Fields.field(
                        "training.epochs",
                        Fields.named(NumberField.of(form.epochsProperty(), 1), "epochs")),
                Fields.field(
                        "training.patience",
                        Fields.named(NumberField.of(form.patienceProperty(), 1), "patience")));
    }

    private VBox learningRate() {
        var field = Fields.named(NumberField.positive(form.learningRateProperty()), "rate");
        HBox.setHgrow(field, Priority.ALWAYS);
        var find = new Button();
        find.textProperty().bind(Messages.binding("rates.find"));
        find.setId("find-rate");
        find.setMinWidth(USE_PREF_SIZE);
        find.setOnAction(_ -> aids.rates().show());
        return Fields.field("training.learning-rate", field, new HBox(8, field, find));
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
