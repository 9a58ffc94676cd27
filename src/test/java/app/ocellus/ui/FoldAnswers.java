package app.ocellus.ui;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.evaluation.Prediction;
import app.ocellus.evaluation.suspects.CrossValidation;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.dataset.suspects.SuspectFinder;
import app.ocellus.ui.training.TrainingForm;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Heads that know each picture by its path, and some of them for something else. */
public final class FoldAnswers implements CrossValidation {

    /** How sure they are of what they say. */
    public static final float SURE = 0.9f;

    /** What they say in place of the folder's name, by path. */
    public final Map<String, String> otherwise = new HashMap<>();

    /** How sure they are of a picture, where it is not {@link #SURE}. */
    public final Map<String, Float> sureness = new HashMap<>();

    /** The stops of all searches, in order. */
    public final List<Cancellation> stops = new ArrayList<>();

    /** Why it fails; null where it does not. */
    public @Nullable RuntimeException failure;

    /** With a search that takes forty seconds. */
    public SuspectFinder.Means means(TrainingForm form) {
        return new SuspectFinder.Means(this, (_, _, _) -> Duration.ofSeconds(40), form::config);
    }

    @Override
    public Answers answer(
            DatasetSnapshot snapshot,
            TrainingConfig config,
            Listener listener,
            Cancellation cancellation) {
        stops.add(cancellation);
        if (failure != null) {
            throw failure;
        }
        int count = snapshot.samples().size();
        listener.report(
                PreparationStage.FEATURES, new Progress(count, count, Duration.ofSeconds(1)));
        cancellation.throwIfRequested();
        var classes = snapshot.classes().stream().map(ClassLabel::id).toList();
        return new Answers(
                snapshot.samples().stream().map(sample -> prediction(sample, classes)).toList(),
                List.of(),
                List.of());
    }

    private Prediction prediction(ImageSample sample, List<ClassId> classes) {
        var path = sample.id().value();
        var said = otherwise.getOrDefault(path, path.substring(0, path.indexOf('/')));
        float sure = sureness.getOrDefault(path, SURE);
        var probabilities = new float[classes.size()];
        for (int i = 0; i < probabilities.length; i++) {
            boolean meant = classes.get(i).value().equals(said);
            probabilities[i] = meant ? sure : (1 - sure) / (probabilities.length - 1);
        }
        return new Prediction(sample.id(), classes, probabilities);
    }
}
