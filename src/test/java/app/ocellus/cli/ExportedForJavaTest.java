package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.Classifications;
import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.repository.zoo.Criteria;
import ai.onnxruntime.OrtEnvironment;

import app.ocellus.fixtures.TestProgram;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What somebody gets who uses an exported folder from Java, without anything of ours. */
class ExportedForJavaTest {

    private static final int PICTURES = 30;

    @TempDir private Path folder = Path.of("");

    private Path exported(String format) {
        var out = folder.resolve("out");
        var run = Cli.run("export", TrainedSample.model(), "--to", out, "--format", format);
        assertEquals(0, run.code(), run.err());
        return out.resolve(format);
    }

    /** What the program sees. */
    private static List<JsonNode> rows() {
        var arguments = new ArrayList<Object>(List.of("predict", TrainedSample.model(), "--json"));
        arguments.addAll(TrainedSample.pictures(PICTURES));
        return Cli.run(arguments.toArray()).objects();
    }

    @Test
    void plainCriteriaOpenTheDjlFolderAndSeeTheSameClasses() throws Exception {
        var place = exported("djl");
        TestProgram.composition().torchVersion();
        var criteria =
                Criteria.builder()
                        .setTypes(Image.class, Classifications.class)
                        .optModelPath(place)
                        .build();
        try (var model = criteria.loadModel();
                var predictor = model.newPredictor()) {
            for (var row : rows()) {
                var image = ImageFactory.getInstance().fromFile(Path.of(row.get("file").asText()));
                var said = predictor.predict(image);
                assertEquals(row.at("/top/0/class").asText(), said.best().getClassName());
                assertEquals(
                        row.at("/top/0/probability").asDouble(), said.best().getProbability(), .02);
            }
        }
    }

    @Test
    void theExampleRunsByTheLibraryAlone() throws Exception {
        var place = exported("onnx");
        var library =
                Path.of(
                        OrtEnvironment.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        var row = rows().getFirst();
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                library.toString(),
                                "-Dmodel=" + place,
                                place.resolve("OcellusPredict.java").toString(),
                                row.get("file").asText())
                        .redirectErrorStream(true)
                        .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        var best =
                out.lines()
                        .filter(line -> line.matches(" *\\d+[.,]\\d\\d %  .+"))
                        .max(String::compareTo)
                        .orElse(out);
        assertTrue(best.endsWith("  " + row.at("/top/0/class").asText()), out);
    }
}
