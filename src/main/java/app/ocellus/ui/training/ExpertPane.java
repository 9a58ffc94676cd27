package app.ocellus.ui.training;

import app.ocellus.image.Fit;
import app.ocellus.training.ModelInput;
import app.ocellus.training.ModelInput.NormalisationSource;
import app.ocellus.training.Optimisation.Optimizer;
import app.ocellus.training.Regularisation.ClassWeights;
import app.ocellus.training.Schedule;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ChoiceCell;
import app.ocellus.ui.control.Fold;
import app.ocellus.ui.control.NumberField;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** What an expert may want to change of a run; folded away, as every default is a good one. */
final class ExpertPane {

    private static final double NEARLY_ALL = 0.99;
    private static final double LARGE = 1e6;

    private final TrainingForm form;
    private final OwnColours colours;

    private ExpertPane(TrainingForm form, OwnColours colours) {
        this.form = form;
        this.colours = colours;
    }

    /** The choices in a fold. */
    static Fold of(TrainingForm form, OwnColours colours) {
        var pane = new ExpertPane(form, colours);
        var fold =
                new Fold(
                        Messages.binding("training.expert"),
                        Bindings.createStringBinding(
                                () -> summary(form.config()),
                                form.configProperty(),
                                Messages.localeProperty()),
                        () ->
                                new VBox(
                                        12,
                                        pane.steps(),
                                        pane.numbers(),
                                        pane.picture(),
                                        pane.varied()));
        fold.setId("expert");
        return fold;
    }

    private static String summary(TrainingConfig config) {
        var how = config.optimisation();
        return Messages.get(
                "training.brief",
                Terms.name(how.optimizer()),
                Terms.name(how.rate().schedule()),
                Integer.toString(how.batch()),
                Long.toString(config.seed()));
    }

    /** How the weights move. */
    private VBox steps() {
        var preset =
                Fields.segments(
                        "preset",
                        form.presetProperty(),
                        List.of(
                                segment(Preset.DEFAULT, "training.preset-default"),
                                segment(Preset.TUTORIAL, "training.preset-tutorial")),
                        true);
        var optimizer =
                Fields.segments(
                        "optimizer",
                        form.choice("optimisation.optimizer", c -> c.optimisation().optimizer()),
                        List.of(Optimizer.values()).stream()
                                .map(one -> Segment.of(one, constant(Terms.name(one))))
                                .toList(),
                        true);
        return new VBox(
                12,
                Fields.field("training.preset", preset),
                Fields.field("training.optimizer", optimizer),
                Fields.row("training.schedule", schedules()));
    }

    /** Numbers of the steps. */
    private VBox numbers() {
        return new VBox(
                5,
                whole("training.batch", "batch", form.batchProperty(), 1),
                headRatio(),
                number("training.weight-decay", "optimisation.weightDecay", 0, LARGE),
                number("training.clip", "optimisation.clipNorm", 0, LARGE),
                number("training.smoothing", "regularisation.labelSmoothing", 0, NEARLY_ALL),
                number("training.dropout", "regularisation.dropout", 0, NEARLY_ALL),
                number("training.minimum-change", "earlyStopping.delta", 0, LARGE),
                Fields.row(
                        "training.seed", Fields.named(NumberField.of(form.seedProperty()), "seed")),
                Fields.row("training.class-weights", weights()));
    }

    /** In Quick there is but the head. */
    private HBox headRatio() {
        var field = number("training.head-ratio", "optimisation.rate.headRatio", 1e-6, LARGE);
        field.disableProperty().bind(form.modeProperty().isEqualTo(Mode.QUICK));
        return field;
    }

    private ComboBox<@Nullable Schedule> schedules() {
        var box = new ComboBox<@Nullable Schedule>();
        box.setItems(FXCollections.observableArrayList(Schedule.values()));
        ChoiceCell.name(box, schedule -> schedule == null ? "" : Terms.name(schedule));
        box.valueProperty()
                .bindBidirectional(
                        form.choice(
                                "optimisation.rate.schedule",
                                c -> c.optimisation().rate().schedule()));
        box.setId("schedule");
        box.getStyleClass().add("small");
        return box;
    }

    private SegmentedControl<ClassWeights> weights() {
        return Fields.segments(
                "classWeights",
                form.choice("regularisation.classWeights", c -> c.regularisation().classWeights()),
                List.of(
                        segment(ClassWeights.OFF, "training.weights-off"),
                        segment(ClassWeights.AUTO, "training.weights-auto")),
                true);
    }

    /** What the network is shown of a picture. */
    private VBox picture() {
        var fit =
                Fields.segments(
                        "fit",
                        form.fitProperty(),
                        List.of(
                                segment(Fit.CROP, "training.fit-crop"),
                                segment(Fit.PAD, "training.fit-pad"),
                                segment(Fit.STRETCH, "training.fit-stretch")),
                        true);
        var normalisation =
                Fields.segments(
                        "normalisation",
                        form.choice("input.normalisation", c -> c.input().normalisation()),
                        List.of(
                                segment(
                                        NormalisationSource.BACKBONE,
                                        "training.normalisation-backbone"),
                                segment(
                                        NormalisationSource.DATASET,
                                        "training.normalisation-dataset")),
                        true);
        return new VBox(
                12,
                Fields.field("training.fit", fit),
                Fields.field(
                        "training.normalisation",
                        normalisation,
                        new VBox(
                                4, normalisation, new ColoursNote(colours, form.configProperty()))),
                whole(
                        "training.size",
                        "size",
                        form.whole("input.preprocessing.size", c -> c.preprocessing().size()),
                        ModelInput.SMALLEST_SIZE),
                Fields.check(
                        "training.flip-averaging",
                        "flipAveraging",
                        form.flag("input.flipAveraging", c -> c.input().flipAveraging())));
    }

    /** The rarer ways to vary pictures; only Fine-tune looks at them anew. */
    private VBox varied() {
        var box =
                new VBox(
                        5,
                        varied("training.erasing", "erasing", 0.25),
                        varied("training.mix-up", "mixUp", 0.2),
                        varied("training.cut-mix", "cutMix", 1),
                        whole(
                                "training.stretch",
                                "stretch",
                                form.whole("augmentation.stretch", c -> c.augmentation().stretch()),
                                0),
                        whole(
                                "training.margin",
                                "margin",
                                form.whole("augmentation.margin", c -> c.augmentation().margin()),
                                0));
        var fineTune = form.modeProperty().isEqualTo(Mode.FINE_TUNE);
        box.visibleProperty().bind(fineTune);
        box.managedProperty().bind(fineTune);
        return box;
    }

    private Node varied(String key, String name, double usual) {
        return Fields.check(
                key, name, new Strength(AugmentationPane.number(form, name), 0, usual), 0, 1);
    }

    private static HBox whole(String key, String id, IntegerProperty value, int least) {
        return Fields.row(key, Fields.named(NumberField.of(value, least), id));
    }

    private HBox number(String key, String name, double least, double most) {
        var value = form.number(name, of(name));
        var id = name.substring(name.lastIndexOf('.') + 1);
        return Fields.row(key, Fields.named(NumberField.of(value, least, most), id));
    }

    private static Function<TrainingConfig, Double> of(String name) {
        return switch (name) {
            case "optimisation.rate.headRatio" -> c -> c.optimisation().rate().headRatio();
            case "optimisation.weightDecay" -> c -> c.optimisation().weightDecay();
            case "optimisation.clipNorm" -> c -> c.optimisation().clipNorm();
            case "regularisation.labelSmoothing" -> c -> c.regularisation().labelSmoothing();
            case "regularisation.dropout" -> c -> c.regularisation().dropout();
            case "earlyStopping.delta" -> c -> c.earlyStopping().delta();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static <T> Segment<T> segment(T value, String key) {
        return Segment.of(value, Messages.binding(key));
    }

    private static ObservableValue<String> constant(String text) {
        return Bindings.createStringBinding(() -> text);
    }
}
