package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.Photographs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The main job on photographs of six kinds of places, 1,200 to learn from and 480 to test with. */
class RealPhotographsTest {

    private static final double LEAST_ACCURACY = 0.86;

    @TempDir private Path folder = Path.of("");

    @Test
    void quickTrainingTellsSixKindsOfPlacesApart() {
        var data = Photographs.folder();
        var model = folder.resolve("places.ocellus");
        var training = Cli.run("train", data, "-o", model, "--json");
        assertEquals(0, training.code(), training.err());
        var evaluation = Cli.run("evaluate", model, data.resolve("test"), "--json");
        assertEquals(0, evaluation.code(), evaluation.err());
        assertEquals(480, evaluation.json().get("samples").asInt());
        assertEquals(0, evaluation.json().get("skipped").size());
        double accuracy = evaluation.json().get("accuracy").asDouble();
        assertTrue(accuracy >= LEAST_ACCURACY, "accuracy " + accuracy);
    }
}
