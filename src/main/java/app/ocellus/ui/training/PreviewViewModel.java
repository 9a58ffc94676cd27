package app.ocellus.ui.training;

import app.ocellus.image.Augmentation;
import app.ocellus.image.Preprocessing;
import app.ocellus.image.RgbImage;
import app.ocellus.message.Sentence;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.batches.Variants;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Newest;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the network would be shown of a training image in the first epochs, as the form says. */
public final class PreviewViewModel {

    /** How many variants are shown. */
    public static final int VARIANTS = 8;

    private static final double GOLDEN = 0.618_034;

    /**
     * Variants of a training image.
     *
     * @param name of the image in its dataset
     */
    public record Preview(String name, List<RgbImage> variants) {}

    /** What the variants depend on. */
    private record Question(
            OpenProject data,
            int number,
            Augmentation augmentation,
            Preprocessing preprocessing,
            double subset,
            long seed) {}

    private record Decoded(Path file, RgbImage picture) {}

    private final Function<Path, RgbImage> decoder;
    private final TrainingForm form;
    private final ObservableValue<@Nullable OpenProject> project;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final Newest<Preview> newest;
    private final ObjectBinding<@Nullable Sentence> problem;
    private int number;
    private @Nullable Question asked;
    private volatile @Nullable Decoded last;

    /**
     * Variants of the images that {@code project} learns from.
     *
     * @param decoder reads a picture in full; called in the background
     */
    public PreviewViewModel(
            Function<Path, RgbImage> decoder,
            TrainingForm form,
            ObservableValue<@Nullable OpenProject> project,
            TaskRunner runner) {
        this.decoder = decoder;
        this.form = form;
        this.project = project;
        this.newest = new Newest<>(runner);
        this.problem =
                Bindings.createObjectBinding(
                        () -> {
                            var cause = newest.failureProperty().get();
                            return cause == null ? null : Failures.sentence(cause);
                        },
                        newest.failureProperty());
        project.addListener(
                (_, before, now) -> {
                    if (now == null || !now.continues(before)) {
                        number = 0;
                        newest.forget();
                    }
                    look();
                });
        form.configProperty().addListener((_, _, _) -> look());
        shown.addListener((_, _, _) -> look());
    }

    /** Shows variants of another image. */
    public void another() {
        number++;
        look();
    }

    private void look() {
        var data = project.getValue();
        var config = form.config();
        if (data == null || !shown.get() || config.mode() != TrainingConfig.Mode.FINE_TUNE) {
            asked = null;
            last = null;
            newest.leave();
            return;
        }
        var question =
                new Question(
                        data,
                        number,
                        config.augmentation(),
                        config.preprocessing(),
                        config.subset(),
                        config.seed());
        if (!question.equals(asked)) {
            asked = question;
            newest.ask(_ -> variants(data, config, question.number()));
        }
    }

    /** Steps of the golden ratio come to images of all classes, as they lie beside each other. */
    private Preview variants(OpenProject data, TrainingConfig config, int step) {
        var samples = config.partOf(data.split()).training();
        int index = (int) (step * GOLDEN % 1 * samples.size());
        var sample = samples.get(index);
        var file = sample.file();
        var known = last;
        if (known == null || !known.file().equals(file)) {
            known = new Decoded(file, decoder.apply(file));
            last = known;
        }
        return new Preview(
                sample.id().value(), Variants.of(known.picture(), config, index, VARIANTS));
    }

    /** Whether somebody looks; nothing is computed for nobody. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The variants; nothing before they are there. */
    public ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return newest.answerProperty();
    }

    /** Why there are none; null where there are some, or none yet. */
    public ObservableValue<@Nullable Sentence> problemProperty() {
        return problem;
    }
}
