package app.ocellus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.evaluation.ActivationMap;
import app.ocellus.fixtures.Samples;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;

/** From a file to the maps, beside what {@code activation.py} made by PyTorch alone. */
class ActivationGoldenTest {

    private static final double MOST = 1e-3;

    private final Path folder;

    ActivationGoldenTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(ExplainedPictures.Engine.class)
    void theMapsAreThoseOfPython(ExplainedPictures.Engine engine) {
        var inference = engine.inference();
        for (var golden : EngineGoldens.description("activation-golden").get("models")) {
            assertSame(inference, golden, "plain", false);
            assertSame(inference, golden, "averaged", true);
        }
    }

    private void assertSame(
            InferenceEngine inference, JsonNode golden, String kind, boolean mirrors) {
        int size = golden.get("size").asInt();
        var id = golden.get("backbone").asText();
        var model = ExplainedPictures.model(id, new Preprocessing(size, Fit.CROP), mirrors);
        var classes = Samples.labels("a", "b", "c").stream().map(label -> label.id()).toList();
        var picture = ExplainedPictures.picture(folder, size);
        var maps =
                inference
                        .open(model)
                        .explainer()
                        .explain(picture, classes, new Cancellation())
                        .maps();
        assertEquals(golden.get(kind).size(), maps.size());
        for (int i = 0; i < maps.size(); i++) {
            assertSame(golden.get(kind).get(i), maps.get(i), id + " " + size + " " + kind);
        }
    }

    private static void assertSame(JsonNode golden, ActivationMap map, String which) {
        assertEquals(golden.size(), map.rows(), which);
        assertEquals(golden.get(0).size(), map.columns(), which);
        double highest = 0;
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                double expected = golden.get(row).get(column).asDouble();
                assertEquals(expected, map.at(row, column), MOST, which);
                highest = Math.max(highest, Math.abs(expected));
            }
        }
        assertTrue(highest > 100 * MOST, "maps that say something");
    }
}
