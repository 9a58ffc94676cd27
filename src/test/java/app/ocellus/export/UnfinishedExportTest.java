package app.ocellus.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.Composition;
import app.ocellus.engine.EngineLane;
import app.ocellus.engine.PortableModels;
import app.ocellus.engine.onnx.OnnxModels;
import app.ocellus.file.Drafts;
import app.ocellus.file.FailingFileOps;
import app.ocellus.file.FileOps;
import app.ocellus.file.Folders;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.OwnBackbone;
import app.ocellus.fixtures.RandomModel;
import app.ocellus.image.RgbImage;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelBundle.Output;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** Whatever ends an export early, nothing of it is left, and nothing else is touched. */
class UnfinishedExportTest {

    private final Composition program = OwnBackbone.composition();
    private final PortableModels onnx = new OnnxModels(program.backbones(), 1);
    private final ExportRequest request;
    private final Path folder;

    UnfinishedExportTest(@TempDir Path folder) {
        this.folder = folder;
        var model = RandomModel.tiny(new Output(1, 0, false));
        request =
                new ExportRequest(
                        model,
                        folder.resolve("out"),
                        Set.of(ExportFormat.ONNX, ExportFormat.CARD),
                        List.of());
    }

    private Exporter exporter(PortableModels models, FileOps operations) {
        return new Exporter(
                program::classifier,
                program.backbones(),
                program.decoder(),
                new Engines(models, models, models),
                new EngineLane(1, EngineLane.PATIENCE),
                operations,
                Drafts.NONE,
                "test");
    }

    private void export(PortableModels models, FileOps operations) {
        exporter(models, operations).export(request, Progress.Listener.NONE, new Cancellation());
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The true file, whose answers are changed on their way. */
    private record Liar(PortableModels models, float much) implements PortableModels {

        @Override
        public void write(ModelBundle model, OutputStream out) throws IOException {
            models.write(model, out);
        }

        @Override
        public Opened open(ModelBundle model, Path place) {
            return new Changed(models.open(model, place), much);
        }

        private record Changed(Opened opened, float much) implements Opened {

            @Override
            public float[] probabilities(RgbImage picture) {
                var answer = opened.probabilities(picture);
                answer[0] += much;
                answer[1] -= much;
                return answer;
            }

            @Override
            public boolean fitsPictures() {
                return false;
            }

            @Override
            public void close() {
                opened.close();
            }
        }
    }

    @Test
    void aFileThatAnswersOtherwiseIsNotKeptAndTheFiguresAreTold() throws IOException {
        var failure =
                assertThrows(
                        SelfTestFailedException.class,
                        () -> export(new Liar(onnx, .002f), FileOps.REAL));
        assertEquals(ExportFormat.ONNX, failure.format());
        assertEquals(.002, failure.selfTest().maxDifference(), 1e-5);
        assertEquals(7, failure.selfTest().samples());
        assertTrue(failure.sentence().toString().contains("2.0e-03"), failure.getMessage());
        assertEquals(List.of(), left());
    }

    @Test
    void aDifferenceBelowTheLimitIsNone() throws IOException {
        export(new Liar(onnx, .0005f), FileOps.REAL);
        assertEquals(List.of("out"), left());
    }

    @Test
    void theProgressComesToItsEnd() {
        var heard = new ArrayList<Progress>();
        exporter(onnx, FileOps.REAL).export(request, heard::add, new Cancellation());
        assertEquals(1, heard.getLast().fraction());
        assertEquals(14, heard.getLast().total());
    }

    @Test
    void aFileThatAnswersNothingLikeANumberFails() {
        assertThrows(
                SelfTestFailedException.class,
                () -> export(new Liar(onnx, Float.NaN), FileOps.REAL));
    }

    @Test
    void whicheverStepOfTheDiskFailsNothingIsLeft() throws IOException {
        var counting = new FailingFileOps(0, false);
        export(onnx, counting);
        Folders.delete(folder.resolve("out"));
        for (int failing : someOf(counting.operations())) {
            var disk = new FailingFileOps(failing, false);
            assertEquals("export.failed", Failures.key(() -> export(onnx, disk)), "" + failing);
            assertEquals(List.of(), left());
        }
    }

    /** The first, the last, which gives the folder its name, and some between. */
    private static int[] someOf(int operations) {
        return IntStream.rangeClosed(1, operations)
                .filter(i -> i <= 3 || i % 11 == 0 || i == operations)
                .toArray();
    }

    @Test
    void anEmptyFolderIsThereAgainWhenTheLastStepFails() throws IOException {
        var counting = new FailingFileOps(0, false);
        export(onnx, counting);
        Folders.delete(folder.resolve("out"));
        Files.createDirectory(folder.resolve("out"));
        var disk = new FailingFileOps(counting.operations(), false);
        assertEquals("export.failed", Failures.key(() -> export(onnx, disk)));
        assertEquals(List.of("out"), left());
    }

    @Test
    void cancelledAfterAnyPictureItLeavesNothing() throws IOException {
        for (int after = 0; after <= 14; after += 7) {
            var cancellation = new Cancellation();
            long last = after;
            assertThrows(
                    CancellationException.class,
                    () ->
                            exporter(onnx, FileOps.REAL)
                                    .export(
                                            request,
                                            progress -> {
                                                if (progress.done() >= last) {
                                                    cancellation.cancel();
                                                }
                                            },
                                            cancellation));
            assertEquals(List.of(), left());
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsRefusedAndStaysAsItIs() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        Files.writeString(folder.resolve("out/mine.txt"), "mine");
        assertEquals("export.not-empty", Failures.key(() -> export(onnx, FileOps.REAL)));
        assertEquals("mine", Files.readString(folder.resolve("out/mine.txt")));
        assertEquals(List.of("out"), left());
    }

    @Test
    void anEmptyFolderIsTakenAndAFileIsNot() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        export(onnx, FileOps.REAL);
        assertTrue(Files.exists(folder.resolve("out/onnx/model.onnx")));
        Folders.delete(folder.resolve("out"));
        Files.writeString(folder.resolve("out"), "mine");
        assertEquals("export.not-empty", Failures.key(() -> export(onnx, FileOps.REAL)));
    }

    @Test
    void aFolderThatIsNowhereIsRefused() {
        var nowhere =
                new ExportRequest(
                        request.model(), folder.resolve("none/out"), request.formats(), List.of());
        assertEquals(
                "export.no-parent",
                Failures.key(
                        () ->
                                exporter(onnx, FileOps.REAL)
                                        .export(
                                                nowhere,
                                                Progress.Listener.NONE,
                                                new Cancellation())));
    }
}
