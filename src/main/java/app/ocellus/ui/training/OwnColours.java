package app.ocellus.ui.training;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.PixelStatistics;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.ModelInput.NormalisationSource;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.common.Newest;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Mean and standard deviation of the images that would be learnt from: measured when a person
 * chooses the dataset's own in place of the backbone's, and again when other images are learnt
 * from.
 */
public final class OwnColours {

    /** Looks at all pixels of pictures. */
    @FunctionalInterface
    public interface Measure {

        /** What they are like. */
        PixelStatistics of(
                List<ImageSample> samples, Progress.Listener progress, Cancellation cancellation);
    }

    /** Which images; their classes do not matter. */
    private record Question(List<ImageSample> samples) {

        static Question of(OpenProject data, TrainingConfig config) {
            return new Question(
                    config.partOf(data.split()).training().stream()
                            .map(sample -> sample.withClass(ClassId.NONE))
                            .toList());
        }
    }

    private final Measure measure;
    private final TrainingForm form;
    private final ObservableValue<@Nullable OpenProject> project;
    private final ObservableBooleanValue training;
    private final TaskRunner runner;
    private final Newest<PixelStatistics> newest;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private @Nullable Question asked;

    /** The colours of the images that {@code form} would learn from of those in {@code project}. */
    public OwnColours(
            Measure measure,
            TrainingForm form,
            ObservableValue<@Nullable OpenProject> project,
            ObservableBooleanValue training,
            TaskRunner runner) {
        this.measure = measure;
        this.form = form;
        this.project = project;
        this.training = training;
        this.runner = runner;
        this.newest = new Newest<>(runner);
        project.addListener((_, _, _) -> look());
        form.configProperty().addListener((_, _, _) -> look());
        training.addListener((_, _, _) -> look());
    }

    private void look() {
        var question = question();
        if (question == null) {
            forget();
        } else if (training.get()) {
            waitForTheRun();
        } else if (!question.equals(asked)) {
            ask(question);
        }
    }

    private @Nullable Question question() {
        var data = project.getValue();
        var config = form.config();
        return data == null || config.input().normalisation() == NormalisationSource.BACKBONE
                ? null
                : Question.of(data, config);
    }

    private void forget() {
        asked = null;
        newest.forget();
    }

    /** The run measures them itself, and needs the cores. */
    private void waitForTheRun() {
        if (newest.answerProperty().get().isEmpty()) {
            forget();
        }
    }

    private void ask(Question question) {
        asked = question;
        newest.forget();
        progress.set(0);
        var toWindow = runner.<Progress>latestToUi(p -> progress.set(Math.max(0, p.fraction())));
        newest.ask(stop -> measure.of(question.samples(), toWindow::accept, stop));
    }

    /** Whether the dataset's own are wanted. */
    boolean wanted() {
        return question() != null;
    }

    /** What was measured; nothing before that, and where nobody wants to know. */
    public ReadOnlyObjectProperty<Optional<PixelStatistics>> statisticsProperty() {
        return newest.answerProperty();
    }

    /** The share of the images that has been looked at, in [0,1]. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
