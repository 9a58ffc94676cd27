package app.ocellus.engine.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.engine.EngineGoldens;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.Ranking;
import app.ocellus.fixtures.Photographs;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Twenty photographs, decoded and resized here and by Pillow, through the same weights. */
class PhotographFeaturesTest {

    private static final double LEAST_COSINE = 0.999;

    @Test
    void decodedHereTheFeaturesAreThoseOfPillow() {
        var golden = EngineGoldens.rows("features-golden");
        var names = EngineGoldens.description("features-golden").get("photographs");
        assertEquals(20, names.size());
        var samples = new ArrayList<ImageSample>();
        names.forEach(name -> samples.add(sample(Photographs.folder().resolve(name.asText()))));
        var table =
                TestProgram.composition()
                        .features("efficientnet-lite0", new Preprocessing(224, Fit.CROP))
                        .features(samples, Progress.Listener.NONE, new Cancellation());
        assertEquals(samples, table.samples());
        for (int i = 0; i < golden.size(); i++) {
            var row = new float[table.width()];
            table.copyRow(i, row, 0);
            double cosine = cosine(golden.get(i), row);
            assertTrue(cosine >= LEAST_COSINE, samples.get(i).file() + ": cosine " + cosine);
        }
    }

    private static ImageSample sample(Path file) {
        var id = new SampleId(file.toString());
        return new ImageSample(id, file, new ClassId("any"), null, 0);
    }

    private static double cosine(float[] one, float[] other) {
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            both += (double) one[i] * other[i];
            first += (double) one[i] * one[i];
            second += (double) other[i] * other[i];
        }
        return both / Math.sqrt(first * second);
    }

    @Test
    void theEverydayModelSeesWhatThePublishedWeightsSee() {
        var golden = EngineGoldens.description("everyday-golden").get("photographs");
        assertEquals(20, golden.size());
        var classifier = everyday();
        for (var photograph : golden) {
            var file = Photographs.folder().resolve(photograph.get("file").asText());
            var answer = (Classifier.Answer.Classified) classifier.classify(file);
            assertSameAnswer(photograph, classifier, answer.probabilities());
        }
    }

    private static void assertSameAnswer(
            JsonNode golden, Classifier classifier, float[] probabilities) {
        var expected = golden.get("top").get(0);
        var first = Ranking.top(classifier.classes(), probabilities, 1).getFirst();
        var file = golden.get("file").asText();
        assertEquals(expected.get("name").asText(), first.label().name(), file);
        assertEquals(expected.get("index").asInt(), Ranking.best(probabilities), file);
        assertEquals(expected.get("probability").asDouble(), first.probability(), 0.02, file);
    }

    @Test
    void everydayThingsHaveNamesThatPeopleKnow() {
        var names = everyday().classes().stream().map(label -> label.name()).toList();
        assertEquals(1000, names.size());
        assertEquals(1000, new HashSet<>(names).size());
        for (var name : names) {
            assertTrue(name.matches("\\p{L}[\\p{L}\\p{N} .,'()/-]+"), name);
        }
        assertTrue(names.containsAll(List.of("goldfish", "banana", "umbrella", "crane (bird)")));
    }

    private static Classifier everyday() {
        var program = TestProgram.composition();
        var file = Objects.requireNonNull(program.directories().everydayModel());
        return program.classifier(program.models().read(file));
    }
}
