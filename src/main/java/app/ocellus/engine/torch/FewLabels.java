package app.ocellus.engine.torch;

import static java.util.Objects.requireNonNull;

import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.engine.EngineLane.Priority;
import app.ocellus.evaluation.labelling.HeadTrainer;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Head;
import app.ocellus.training.Optimisation;
import app.ocellus.training.Optimisation.LearningRate;
import app.ocellus.training.Regularisation;
import app.ocellus.training.Schedule;
import app.ocellus.training.TrainingConfig;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Heads that learn from few labels: logistic regression whose squared weights count 1 / (2 C n).
 * The figures in the documentation led to C.
 */
final class FewLabels implements HeadTrainer {

    /** The weight of a sample against the squared weights. */
    private static final double C = 30;

    /** So many steps come close to the minimum, be there sixty labels or six thousand. */
    private static final int STEPS = 300;

    private static final int MOST_BATCH = 512;

    /** Rows have length 1, so that the loss bends by less than 1 and this rate cannot run away. */
    private static final double RATE = 1;

    /** The head sees no picture: neither its backbone nor its input matter. */
    private static final TrainingConfig ANY =
            TrainingConfig.quick("", new Preprocessing(224, Fit.CROP), 1)
                    .withRegularisation(Regularisation.NONE);

    private final TorchEngine engine;

    FewLabels(TorchEngine engine) {
        this.engine = engine;
    }

    @Override
    public Head learn(
            List<float[]> features, int[] labels, int classes, Cancellation cancellation) {
        var rows = features.stream().map(FloatBuffer::wrap).toList();
        int width = features.getFirst().length;
        var table = new FeatureTable(width, List.of(), List.of(), rows, List.of());
        var learnt = new LabelledFeatures(table, IntStream.range(0, rows.size()).toArray(), labels);
        return engine.lane()
                .lease(Priority.TRAINING, cancellation, () -> learn(learnt, classes, cancellation));
    }

    private Head learn(LabelledFeatures learnt, int classes, Cancellation cancellation) {
        var nothing = new LabelledFeatures(learnt.table(), new int[0], new int[0]);
        var config = ANY.withOptimisation(optimisation(learnt.size()));
        try (var learner = new HeadLearner(engine.newManager(), learnt, nothing, classes, config)) {
            for (int step = 0; step < STEPS; step++) {
                int batch = step % learner.batches();
                if (batch == 0) {
                    learner.beginEpoch(1 + step / learner.batches());
                }
                cancellation.throwIfRequested();
                engine.lane().pass();
                var rate = config.optimisation().rate();
                var done = learner.step(batch, rate.schedule().at(rate.value(), step, STEPS));
                if (!Double.isFinite(done.loss())) {
                    throw new UserException(Sentence.of("training.not-finite"));
                }
            }
            learner.keep();
            return requireNonNull(learner.best()).head();
        }
    }

    private static Optimisation optimisation(int labels) {
        return new Optimisation(
                1,
                Math.min(MOST_BATCH, labels),
                Optimisation.Optimizer.SGD,
                1 / (C * labels),
                0,
                new LearningRate(RATE, 1, Schedule.COSINE));
    }
}
