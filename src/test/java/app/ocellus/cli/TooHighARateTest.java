package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A learning rate of 1,000, from files to a model. */
class TooHighARateTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void noEpochIsBetterThanTheStartSoTheStartIsKept() {
        var data = TrainedSample.small(folder.resolve("scenes"));
        var model = folder.resolve("m.ocellus");
        var run =
                Cli.run(
                        "train",
                        data,
                        "-o",
                        model,
                        "--mode",
                        "fine-tune",
                        "--size",
                        32,
                        "--epochs",
                        4,
                        "--learning-rate",
                        1000,
                        "--json");
        assertEquals(0, run.code(), run.err());
        assertFalse(run.leftAStackTrace(), run.err());
        assertEquals(0, run.json().get("bestEpoch").asInt(), "what it began with was better");
        assertTrue(Double.isFinite(run.json().get("validationLoss").asDouble()), run.out());
        var answers = Cli.run("predict", model, data.resolve("test"), "--json");
        assertEquals(0, answers.code(), answers.err());
        for (var answer : answers.objects()) {
            double probability = answer.get("top").get(0).get("probability").asDouble();
            assertTrue(probability > 0 && probability <= 1, answer.toString());
        }
    }
}
