package app.ocellus.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.Exports;
import app.ocellus.export.ExportResult.Exported;
import app.ocellus.file.Json;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.OwnBackbone;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.RandomModel;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelBundle.Output;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ExporterTest {

    private static final Normalisation OWN =
            new Normalisation(new float[] {.3f, .4f, .5f}, new float[] {.2f, .25f, .3f});

    @TempDir private Path folder = Path.of("");

    private ExportResult export(ModelBundle model, Set<ExportFormat> formats) {
        return export(model, formats, List.of());
    }

    private ExportResult export(ModelBundle model, Set<ExportFormat> formats, List<Path> pictures) {
        return Exports.of(OwnBackbone.composition())
                .export(
                        new ExportRequest(model, folder.resolve("out"), formats, pictures),
                        Progress.Listener.NONE,
                        new Cancellation());
    }

    private static void assertAgree(ExportResult result) {
        for (var exported : result.exported()) {
            for (var test : exported.selfTests()) {
                assertTrue(test.passed(), exported.format() + ": " + test);
                if (test.input() == SelfTest.Input.PREPARED) {
                    assertTrue(test.maxDifference() < 1e-5, exported.format() + ": " + test);
                }
            }
        }
    }

    private List<String> entries(Path place) throws IOException {
        try (var files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyFormatIsAFolderOfItsOwnThatAnswersAsTheProgramDoes() throws IOException {
        var result = export(RandomModel.tiny(Output.PLAIN), EnumSet.allOf(ExportFormat.class));
        assertAgree(result);
        assertEquals(
                List.of("card", "djl", "onnx", "spark", "torchscript"),
                entries(folder.resolve("out")));
        assertEquals(
                List.of(ExportFormat.values()),
                result.exported().stream().map(Exported::format).toList());
        assertEquals(List.of("README.md"), entries(folder.resolve("out/card")));
        for (var format : List.of("onnx", "torchscript", "djl", "spark")) {
            var names = entries(folder.resolve("out").resolve(format));
            assertTrue(
                    names.containsAll(
                            List.of(
                                    "README.md",
                                    "contract.json",
                                    "labels.txt",
                                    "predict.py",
                                    "reference",
                                    "requirements.txt",
                                    "selftest.json")),
                    names.toString());
        }
        assertEquals(List.of("out"), entries(folder));
    }

    @Test
    void theFoldersSayWhatTheModelIs() throws IOException {
        export(RandomModel.tiny(new Output(1.5, .6, false)), Set.of(ExportFormat.ONNX));
        var onnx = folder.resolve("out/onnx");
        assertEquals(
                List.of("owl", "wren", "\u732b", "a, \"b\"", "#5"),
                Files.readAllLines(onnx.resolve("labels.txt")));
        var contract = Json.tree(Files.readString(onnx.resolve("contract.json")));
        assertEquals(64, contract.get("size").asInt());
        assertEquals("crop", contract.get("fit").asText());
        assertEquals(1.5, contract.get("temperature").asDouble());
        assertEquals(.6, contract.get("threshold").asDouble());
        assertEquals("\u732b", contract.at("/classes/2").asText());
        var card = Files.readString(onnx.resolve("README.md"));
        assertTrue(card.contains("Below a probability of 0.6000"), card);
        assertTrue(card.contains("- \\#5\n"), "names make no headings: " + card);
        var found = Json.tree(Files.readString(onnx.resolve("selftest.json")));
        assertEquals(7, found.at("/tests/0/samples").asInt());
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void sizeFitNormalisationTemperatureAndLearntLayersAreInTheFiles(Fit fit) {
        var bias = new float[8];
        bias[3] = 0.5f;
        var model =
                RandomModel.of(
                        OwnBackbone.composition(),
                        OwnBackbone.ID,
                        new Preprocessing(96, fit, OWN),
                        Map.of("layers.0.0.bias", new Tensor(new int[] {8}, bias)),
                        new Output(1.7, 0, false));
        assertAgree(
                export(
                        model,
                        EnumSet.of(ExportFormat.ONNX, ExportFormat.TORCHSCRIPT, ExportFormat.DJL)));
    }

    /** DJL parts places by commas. */
    @Test
    void aFolderMayBeCalledWhateverThePersonLikes() throws IOException {
        var place = Files.createDirectories(folder.resolve("dogs, cats #1 %20 \u732b"));
        var request =
                new ExportRequest(
                        RandomModel.tiny(Output.PLAIN),
                        place.resolve("out"),
                        EnumSet.complementOf(EnumSet.of(ExportFormat.CARD)),
                        List.of());
        assertAgree(
                Exports.of(OwnBackbone.composition())
                        .export(request, Progress.Listener.NONE, new Cancellation()));
    }

    /** DJL gets nothing but the folder, so there the mean is inside for certain. */
    @Test
    void mirrorImagesAreAveragedInsideTheFile() {
        var model = RandomModel.tiny(new Output(1.2, 0, true));
        assertAgree(export(model, EnumSet.complementOf(EnumSet.of(ExportFormat.CARD))));
    }

    @Test
    void aBackboneThatIsShippedIsExportedAtAnotherSize() {
        var model =
                RandomModel.of(
                        TestProgram.composition(),
                        "efficientnet-lite0",
                        new Preprocessing(97, Fit.CROP),
                        Map.of(),
                        new Output(.9, 0, true));
        assertAgree(export(model, EnumSet.of(ExportFormat.ONNX, ExportFormat.TORCHSCRIPT)));
    }

    @Test
    void theSameModelGivesTheSameOnnxFile() throws IOException {
        var model = RandomModel.tiny(new Output(1.2, .3, true));
        var first = onnx(export(model, Set.of(ExportFormat.ONNX)));
        Files.move(folder.resolve("out"), folder.resolve("first"));
        assertArrayEquals(first, onnx(export(model, Set.of(ExportFormat.ONNX))));
    }

    private static byte[] onnx(ExportResult result) throws IOException {
        return Files.readAllBytes(result.exported().getFirst().folder().resolve("model.onnx"));
    }

    @Test
    void theComparisonIsOnThePicturesThatAreGivenAndNamesThoseThatCannotBeRead()
            throws IOException {
        var data = new PictureFolder(folder.resolve("data")).add("a", 3).add("b", 2);
        data.write("b/broken.png", "no picture");
        var model = RandomModel.tiny(Output.PLAIN);
        var result = export(model, Set.of(ExportFormat.ONNX), List.of(data.root()));
        assertEquals(5, result.exported().getFirst().selfTests().getFirst().samples());
        assertEquals(1, result.skipped().size());
        assertEquals("broken.png", result.skipped().getFirst().file().getFileName().toString());
        assertTrue(entries(folder.resolve("out/onnx/reference")).contains("wide.png"));
    }

    @Test
    void theCardSaysHowManyPicturesInClassFoldersWereAnsweredRightly() throws IOException {
        var data = new PictureFolder(folder.resolve("data")).add("owl", 3).add("other", 2);
        var model = RandomModel.tiny(Output.PLAIN);
        export(model, Set.of(ExportFormat.CARD), List.of(data.root()));
        var card = Files.readString(folder.resolve("out/card/README.md"));
        assertTrue(card.contains("Accuracy on 3 pictures in class folders"), card);
        assertTrue(card.contains("it had learnt from 0 of them"), card);
    }

    @Test
    void ofManyPicturesTwoHundredAreTakenFromAllClasses() {
        var data = new PictureFolder(folder.resolve("data")).add("a", 150).add("b", 150);
        var chosen = VerificationPictures.below(List.of(data.root()), new Cancellation());
        assertEquals(200, chosen.size());
        var one = data.root().resolve("a");
        long first = chosen.stream().filter(file -> file.startsWith(one)).count();
        assertTrue(first > 75 && first < 125, first + " of class a");
        assertEquals(chosen, VerificationPictures.below(List.of(data.root()), new Cancellation()));
    }

    @Test
    void withoutAReadablePictureThereIsNoExport() throws IOException {
        var data = new PictureFolder(folder.resolve("data")).write("a.png", "no picture");
        var model = RandomModel.tiny(Output.PLAIN);
        assertEquals(
                "export.no-pictures",
                Failures.key(() -> export(model, Set.of(ExportFormat.ONNX), List.of(data.root()))));
        assertEquals(List.of("data"), entries(folder));
    }
}
