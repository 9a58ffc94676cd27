package app.ocellus.report;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.evaluation.ClassMatching;
import app.ocellus.evaluation.Evaluation;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.evaluation.Prediction;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.image.Fit;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainingSummary;
import app.ocellus.task.Cancellation;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An evaluation to report of: four samples of each class, the last of which is called the next. */
final class Reported {

    private static final int EACH = 4;

    private final Path root;
    private final List<ClassLabel> classes;
    private final List<ImageSample> samples = new ArrayList<>();
    private final List<Prediction> predictions = new ArrayList<>();
    private final List<SkippedFile> skipped = new ArrayList<>();

    /** Samples of files below {@code root}, which need not be there. */
    Reported(Path root, List<String> names) {
        this.root = root;
        this.classes = names.stream().map(ClassLabel::named).toList();
        for (int c = 0; c < names.size(); c++) {
            for (int i = 0; i < EACH; i++) {
                add(c, i, i == EACH - 1 ? (c + 1) % names.size() : c);
            }
        }
    }

    private void add(int actual, int number, int said) {
        var id = "%03d/%d.png".formatted(actual, number);
        var label = classes.get(actual).id();
        samples.add(
                new ImageSample(new SampleId(id), root.resolve(id), label, SplitRole.TEST, 1_000));
        var probabilities = new float[classes.size()];
        java.util.Arrays.fill(probabilities, 0.2f / (classes.size() - 1));
        probabilities[said] = 0.8f;
        predictions.add(
                new Prediction(
                        new SampleId(id),
                        classes.stream().map(ClassLabel::id).toList(),
                        probabilities));
    }

    /** With a file that could not be read. */
    Reported skipping(String name) {
        var file = root.resolve(name);
        skipped.add(new SkippedFile(file, Sentence.of("image.empty", file)));
        return this;
    }

    /** Everything that a report tells of. */
    ReportContent content() {
        var snapshot = DatasetSnapshot.of(root, classes, samples);
        var answers =
                new Evaluator.Report(
                        Evaluation.of(predictions, classes, snapshot),
                        predictions,
                        ClassMatching.of(classes, classes),
                        samples.stream().map(Reported::hash).toList(),
                        List.of(),
                        Duration.ofSeconds(1));
        return new ReportContent(
                new ReportedModel(model(), "model.ocellus", 39_338, "cd".repeat(32)),
                new ReportedData(snapshot, SplitRole.TEST, Map.of(), skipped),
                answers,
                training(),
                null,
                new ReportContent.Making(
                        "1.2.3", "ONNX Runtime 1.23.2", Instant.parse("2026-01-02T03:04:05Z")));
    }

    private static ContentHash hash(ImageSample sample) {
        return ContentHash.of(sample.id().value().getBytes(StandardCharsets.UTF_8));
    }

    private ModelBundle model() {
        int count = classes.size();
        return new ModelBundle(
                classes.getFirst().name(),
                new ModelBundle.BackboneReference("lite0", "ab".repeat(32)),
                classes,
                new Preprocessing(224, Fit.PAD),
                LearntWeights.of(new Head(count, 1, new float[count], new float[count])),
                new ModelBundle.Output(1.25, 0.6, false),
                new TrainingSummary("quick", 7L, 3, 2, "early-stopped", 0.2, 0.9, 10, 5, null),
                Set.of());
    }

    private static ReportedTraining training() {
        var epochs =
                List.of(
                        new EpochRecord(1, 1.5, 0.5, 1.25, 0.625, 1e-3),
                        new EpochRecord(2, 0.75, 0.875, 0.5, 0.75, 1e-3),
                        new EpochRecord(3, Double.NaN, 0.875, 0.625, 0.75, 1e-3));
        return new ReportedTraining(
                TrainingConfig.quick("lite0", new Preprocessing(224, Fit.PAD), 7),
                new TrainingHistory(epochs, 2));
    }

    /** Writes the report. */
    Path write(Path file, Locale language) {
        new ReportWriter(new ImageDecoder(), new AtomicFiles(FileOps.REAL))
                .write(file, content(), language, new Cancellation());
        return file;
    }
}
