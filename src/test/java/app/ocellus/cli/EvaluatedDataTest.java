package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.model.ModelBundle;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Parts of a dataset, and models whose classes are not quite those of the data. */
class EvaluatedDataTest {

    @TempDir private Path folder = Path.of("");

    private static Cli.Run evaluate(Path model, Object... rest) {
        var arguments = new Object[rest.length + 4];
        arguments[0] = "evaluate";
        arguments[1] = model;
        arguments[2] = TrainedSample.data();
        arguments[3] = "--json";
        System.arraycopy(rest, 0, arguments, 4, rest.length);
        return Cli.run(arguments);
    }

    /** The model of the sample with these of its classes, in this order. */
    private Path with(int... classes) {
        var models = TestProgram.composition().models();
        var model = models.read(TrainedSample.model());
        var head = model.head();
        var weights = new float[classes.length * head.width()];
        var bias = new float[classes.length];
        for (int i = 0; i < classes.length; i++) {
            int from = classes[i] * head.width();
            System.arraycopy(head.weights(), from, weights, i * head.width(), head.width());
            bias[i] = head.bias()[classes[i]];
        }
        List<ClassLabel> labels = IntStream.of(classes).mapToObj(model.classes()::get).toList();
        var file = folder.resolve("other.ocellus");
        models.write(
                file,
                new ModelBundle(
                        model.name(),
                        model.backbone(),
                        labels,
                        model.preprocessing(),
                        LearntWeights.of(new Head(classes.length, head.width(), weights, bias)),
                        model.output(),
                        model.training(),
                        model.trainedOn()));
        return file;
    }

    /** The counts of a confusion matrix by the names of its classes. */
    private static Map<String, Integer> counts(JsonNode json) {
        var counts = new HashMap<String, Integer>();
        var classes = json.get("classes");
        for (int row = 0; row < classes.size(); row++) {
            for (int column = 0; column < classes.size(); column++) {
                counts.put(
                        classes.get(row).asText() + " > " + classes.get(column).asText(),
                        json.get("confusion").get(row).get(column).asInt());
            }
        }
        return counts;
    }

    private static boolean isRight(String cell) {
        var names = cell.split(" > ");
        return names[0].equals(names[1]);
    }

    @Test
    void aModelWithItsClassesInAnotherOrderAnswersTheSame() {
        var usual = evaluate(TrainedSample.model()).json();
        var run = evaluate(with(5, 3, 0, 4, 1, 2));
        assertEquals("street", run.json().get("classes").get(0).asText());
        assertEquals(counts(usual), counts(run.json()));
        assertEquals("", run.err());
    }

    @Test
    void aClassThatTheModelLacksIsSaidAndCountsAsWrong() {
        var run = evaluate(with(0, 1, 2, 3, 4));
        assertTrue(run.err().contains("does not know these classes"), run.err());
        assertTrue(run.err().contains("street"), run.err());
        var counts = counts(run.json());
        assertEquals(6, run.json().get("classes").size());
        assertEquals(0, counts.get("street > street"));
        assertEquals(
                40,
                counts.entrySet().stream()
                        .filter(count -> count.getKey().startsWith("street > "))
                        .mapToInt(Map.Entry::getValue)
                        .sum());
        var usual = counts(evaluate(TrainedSample.model()).json());
        // who loses a rival keeps what it had
        assertEquals(
                0,
                counts.entrySet().stream()
                        .filter(count -> isRight(count.getKey()))
                        .filter(count -> !count.getKey().startsWith("street"))
                        .filter(c -> c.getValue() < usual.getOrDefault(c.getKey(), 0))
                        .count());
    }

    @Test
    void aClassThatTheDataLackIsSaidAndHasNoFigures() {
        var data = TrainedSample.small(folder.resolve("small"));
        var run = Cli.run("evaluate", TrainedSample.model(), data, "--json");
        assertTrue(run.err().contains("No image is of these classes"), run.err());
        assertEquals(16, run.json().get("samples").asInt());
    }

    @Test
    void aRenamedClassIsStillTheSameAndItIsSaid() {
        var model = with(0, 1, 2, 3, 4, 5);
        assertEquals(0, Cli.run("rename-class", model, "street", "road").code());
        var run = evaluate(model);
        assertEquals(counts(evaluate(TrainedSample.model()).json()), counts(run.json()));
        assertTrue(run.err().contains("under another name"), run.err());
        assertTrue(run.err().contains("road = street"), run.err());
    }

    @Test
    void aFolderThatIsCalledAsTheModelCallsItsClassNowIsThatClass() throws Exception {
        var model = with(0, 1, 2, 3, 4, 5);
        Cli.run("rename-class", model, "street", "road");
        var data = TrainedSample.small(folder.resolve("small")).resolve("test");
        var before = Cli.run("evaluate", TrainedSample.model(), data, "--json").json();
        Files.move(data.resolve("street"), data.resolve("road"));
        var run = Cli.run("evaluate", model, data, "--json");
        assertEquals(counts(before).get("street > street"), counts(run.json()).get("road > road"));
        assertTrue(!run.err().contains("does not know"), run.err());
    }

    @Test
    void eachSplitIsTheOneThatTrainingMade() {
        var training = TrainedSample.training().json();
        var validation = evaluate(TrainedSample.model(), "--split", "validation").json();
        assertEquals(54, validation.get("samples").asInt());
        assertEquals(0, validation.get("trainedOn").asInt());
        assertEquals(
                training.get("validationAccuracy").asDouble(),
                validation.get("accuracy").asDouble(),
                1e-9);
        var learnt = evaluate(TrainedSample.model(), "--split", "training").json();
        assertEquals(306, learnt.get("samples").asInt());
        assertEquals(306, learnt.get("trainedOn").asInt());
        var test = evaluate(TrainedSample.model(), "--split", "test").json();
        assertEquals(240, test.get("samples").asInt());
        var all = evaluate(TrainedSample.model(), "--split", "all").json();
        assertEquals(600, all.get("samples").asInt());
    }

    @Test
    void aSplitWithoutImagesAndOneThatIsNoneAreRefused() {
        var data = TrainedSample.data().resolve("train");
        var none =
                Cli.run("evaluate", TrainedSample.model(), data, "--split", "test", "--test", "0");
        assertEquals(1, none.code(), none.out());
        assertTrue(none.err().contains("no image in the split \"test\""), none.err());
        assertEquals(2, evaluate(TrainedSample.model(), "--split", "some").code());
    }
}
