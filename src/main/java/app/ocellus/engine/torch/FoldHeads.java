package app.ocellus.engine.torch;

import static java.util.Objects.requireNonNull;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.engine.EngineLane.Priority;
import app.ocellus.evaluation.Prediction;
import app.ocellus.evaluation.suspects.CrossValidation;
import app.ocellus.evaluation.suspects.Folds;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.ProgressMeter;
import app.ocellus.training.Head;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Heads of Quick, each of which learns from all folds but one and answers for that one. */
final class FoldHeads implements CrossValidation {

    private final Function<TrainingConfig, FeatureSource> source;
    private final TorchEngine engine;

    /** Gets the features of a configuration's backbone from {@code source}. */
    FoldHeads(Function<TrainingConfig, FeatureSource> source, TorchEngine engine) {
        this.source = source;
        this.engine = engine;
    }

    @Override
    public Answers answer(
            DatasetSnapshot snapshot,
            TrainingConfig config,
            Listener listener,
            Cancellation cancellation) {
        var table =
                source.apply(config)
                        .features(
                                snapshot.samples(),
                                p -> listener.report(PreparationStage.FEATURES, p),
                                cancellation);
        var classes = classes(snapshot, table);
        var work = new Work(table, classes, config, listener, cancellation);
        return engine.lane().lease(Priority.TRAINING, cancellation, work::answers);
    }

    /** Those that have a sample that can be read, in the order of the dataset. */
    private static List<ClassId> classes(DatasetSnapshot snapshot, FeatureTable table) {
        Set<ClassId> used =
                table.samples().stream().map(ImageSample::classId).collect(Collectors.toSet());
        var classes = snapshot.classes().stream().filter(c -> used.contains(c.id())).toList();
        if (classes.isEmpty()) {
            throw new UserException(Sentence.of("dataset.no-class", snapshot.root()));
        }
        if (classes.size() == 1) {
            throw new UserException(
                    Sentence.of("dataset.one-class", snapshot.root(), classes.getFirst().name()));
        }
        return classes.stream().map(ClassLabel::id).toList();
    }

    /** One round over all folds. */
    private final class Work {

        private final FeatureTable table;
        private final List<ClassId> classes;
        private final TrainingConfig config;
        private final Cancellation cancellation;
        private final ProgressMeter meter;
        private final int[] labels;
        private final int[] folds;
        private final TreeMap<Integer, Prediction> predictions = new TreeMap<>();
        private final List<ImageSample> unjudged = new ArrayList<>();

        Work(
                FeatureTable table,
                List<ClassId> classes,
                TrainingConfig config,
                Listener listener,
                Cancellation cancellation) {
            this.table = table;
            this.classes = classes;
            this.config = config;
            this.cancellation = cancellation;
            this.meter =
                    new ProgressMeter(
                            (long) FOLDS * config.optimisation().epochs(),
                            p -> listener.report(PreparationStage.HEAD, p));
            this.labels =
                    table.samples().stream().mapToInt(s -> classes.indexOf(s.classId())).toArray();
            this.folds = Folds.of(table.samples(), table.hashes(), FOLDS, config.seed());
        }

        Answers answers() {
            for (int fold = 0; fold < FOLDS; fold++) {
                int held = fold;
                var asked = rows(i -> folds[i] == held);
                var learnt = rows(i -> folds[i] != held);
                if (asked.size() > 0 && learnt.size() > 0) {
                    answer(asked, learnt);
                }
            }
            return new Answers(List.copyOf(predictions.values()), unjudged, table.skipped());
        }

        private LabelledFeatures rows(IntPredicate wanted) {
            var rows = IntStream.range(0, table.size()).filter(wanted).toArray();
            return new LabelledFeatures(
                    table, rows, Arrays.stream(rows).map(row -> labels[row]).toArray());
        }

        private void answer(LabelledFeatures asked, LabelledFeatures learnt) {
            var head = learn(learnt);
            var known = new HashSet<Integer>();
            Arrays.stream(learnt.labels()).forEach(known::add);
            var features = new float[table.width()];
            for (int i = 0; i < asked.size(); i++) {
                int row = asked.rows()[i];
                var sample = table.samples().get(row);
                if (known.contains(asked.label(i))) {
                    asked.copyRow(i, features, 0);
                    var answer = head.probabilities(features, 1);
                    predictions.put(row, new Prediction(sample.id(), classes, answer));
                } else {
                    unjudged.add(sample);
                }
            }
        }

        private Head learn(LabelledFeatures learnt) {
            var nothing = new LabelledFeatures(table, new int[0], new int[0]);
            try (var learner =
                    new HeadLearner(engine.newManager(), learnt, nothing, classes.size(), config)) {
                int epochs = config.optimisation().epochs();
                for (int epoch = 1; epoch <= epochs; epoch++) {
                    epoch(learner, epoch, epochs * learner.batches());
                    meter.advance(1);
                }
                learner.keep();
                return requireNonNull(learner.best()).head();
            }
        }

        private void epoch(HeadLearner learner, int epoch, int steps) {
            var rate = config.optimisation().rate();
            learner.beginEpoch(epoch);
            for (int batch = 0; batch < learner.batches(); batch++) {
                cancellation.throwIfRequested();
                engine.lane().pass();
                int step = (epoch - 1) * learner.batches() + batch;
                var done = learner.step(batch, rate.schedule().at(rate.value(), step, steps));
                if (!Double.isFinite(done.loss())) {
                    throw new UserException(Sentence.of("training.not-finite"));
                }
            }
        }
    }
}
