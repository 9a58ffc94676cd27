package app.ocellus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.ImageDecoder;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainedOn;
import app.ocellus.sample.SampleDataset;
import app.ocellus.task.Cancellation;
import app.ocellus.ui.prediction.NearestViewModel.Question;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for the nearest pictures with the real backbone, in pictures that are drawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NearestWorkTest {

    private static final int LEARNT = 60;

    private final Composition program = TestProgram.composition();
    private final Path folder = TestProgram.folder("nearest");
    private final Path file = folder.resolve("model.ocellus");
    private DatasetSnapshot drawn;
    private List<ImageSample> learnt;
    private ModelBundle model;

    @BeforeAll
    void draw() {
        var data = folder.resolve("drawn");
        new SampleDataset(3).writeTo(data, _ -> {}, new Cancellation());
        drawn =
                new DatasetScanner(new ImageDecoder())
                        .scan(data, _ -> {}, new Cancellation())
                        .snapshot();
        var everySixth = new ArrayList<ImageSample>();
        for (int i = 0; i < LEARNT; i++) {
            everySixth.add(drawn.samples().get(i * drawn.samples().size() / LEARNT));
        }
        learnt = everySixth;
        model = trainedOn(TrainedOn.marks(learnt.stream().map(NearestWorkTest::hash).toList()));
    }

    private static ContentHash hash(ImageSample sample) {
        try {
            return ContentHash.of(Files.readAllBytes(sample.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelBundle trainedOn(Set<String> marks) {
        var known = program.models().read(program.directories().everydayModel());
        return new ModelBundle(
                known.name(),
                known.backbone(),
                known.classes(),
                known.preprocessing(),
                known.weights(),
                known.output(),
                known.training(),
                marks);
    }

    private List<Neighbour> nearest(ModelBundle asked, Path picture, int count) {
        var work =
                new NearestWork(
                        new OpenModels<>(_ -> asked), program::features, program::pictureFeatures);
        return work.nearest(new Question(file, picture, drawn), count, _ -> {}, new Cancellation());
    }

    @Test
    void theyAreThoseThatComparingWithEachPictureByItselfGives() {
        var picture = drawn.samples().get(7).file();
        var features = program.pictureFeatures(model.backbone().id(), model.preprocessing());
        var asked = values(features.features(picture, new Cancellation()));
        var expected =
                learnt.stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        sample ->
                                                -cosine(
                                                        asked,
                                                        values(
                                                                features.features(
                                                                        sample.file(),
                                                                        new Cancellation())))))
                        .limit(9)
                        .map(ImageSample::id)
                        .toList();
        var found = nearest(model, picture, 9);
        assertEquals(expected, found.stream().map(one -> one.sample().id()).toList());
    }

    @Test
    void aPictureThatItLearntFromIsItsOwnNearest() {
        var picture = learnt.get(20);
        var found = nearest(model, picture.file(), 1).getFirst();
        assertEquals(picture, found.sample());
        assertEquals(1, found.similarity(), 1e-6);
    }

    @Test
    void onlyWhatTheModelLearntFromIsFound() {
        var ids = new HashSet<>(learnt.stream().map(ImageSample::id).toList());
        var found = nearest(model, drawn.samples().getFirst().file(), 200);
        assertEquals(LEARNT, found.size());
        assertTrue(found.stream().allMatch(one -> ids.contains(one.sample().id())));
    }

    @Test
    void ofAModelFromElsewhereNothingIsFound() {
        var other = trainedOn(Set.of("0123456789abcdef"));
        assertEquals(List.of(), nearest(other, drawn.samples().getFirst().file(), 5));
    }

    @Test
    void anUnreadablePictureIsNamed() throws IOException {
        var text = Files.writeString(folder.resolve("notes.jpg"), "no picture");
        var said = Failures.said(() -> nearest(model, text, 5));
        assertTrue(said.contains("notes.jpg"), said);
    }

    private static float[] values(FloatBuffer row) {
        var values = new float[row.remaining()];
        row.get(0, values);
        return values;
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            one += (double) a[i] * a[i];
            other += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(one * other);
    }
}
