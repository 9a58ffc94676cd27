package app.ocellus.evaluation;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.fixtures.Samples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Samples of known labels and what a model said of each. */
final class Answers {

    private final List<ClassLabel> classes;
    private final List<ImageSample> samples = new ArrayList<>();
    private final List<Prediction> predictions = new ArrayList<>();

    Answers(String... classNames) {
        classes = Samples.labels(classNames);
    }

    /** As many answers of each kind as the matrix says, a row an actual class. */
    static Answers ofCounts(int[][] counts) {
        var answers = new Answers(Samples.names(counts.length));
        for (int actual = 0; actual < counts.length; actual++) {
            for (int predicted = 0; predicted < counts.length; predicted++) {
                for (int i = 0; i < counts[actual][predicted]; i++) {
                    var probabilities = new float[counts.length];
                    probabilities[predicted] = 1;
                    answers.add("class " + actual, probabilities);
                }
            }
        }
        return answers;
    }

    /** One more sample: its class, and the probability of each of the model's classes. */
    Answers add(String actual, float... probabilities) {
        var sample = Samples.sample("sample " + samples.size(), actual, null);
        samples.add(sample);
        predictions.add(
                new Prediction(
                        sample.id(), classes.stream().map(ClassLabel::id).toList(), probabilities));
        return this;
    }

    List<ClassLabel> classes() {
        return classes;
    }

    List<Prediction> predictions() {
        return List.copyOf(predictions);
    }

    DatasetSnapshot snapshot(List<ClassLabel> dataClasses) {
        return new DatasetSnapshot(
                7, Path.of("/data"), dataClasses, samples, List.of(), List.of(), List.of());
    }

    Evaluation evaluation() {
        return Evaluation.of(predictions, classes, snapshot(classes));
    }

    static ClassId id(String value) {
        return new ClassId(value);
    }

    static SampleId sampleId(int index) {
        return new SampleId("sample " + index);
    }
}
