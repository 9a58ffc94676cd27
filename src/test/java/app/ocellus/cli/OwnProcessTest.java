package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.Launcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What only a process of its own can show: what it loads, its streams, signals and exit codes. */
class OwnProcessTest {

    private static final long LONGEST_SECONDS = 120;

    @TempDir private Path folder = Path.of("");

    private Process start(List<String> options, Object... arguments) throws IOException {
        return start(Map.of(), options, arguments);
    }

    private Process start(
            Map<String, String> environment, List<String> options, Object... arguments)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Docellus.assets=" + Path.of("assets").toAbsolutePath());
        command.add("-DDJL_CACHE_DIR=" + Path.of("target", "djl").toAbsolutePath());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Launcher.class.getName());
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        var builder = new ProcessBuilder(command);
        builder.environment().put("OCELLUS_HOME", folder.resolve("home").toString());
        builder.environment().keySet().removeAll(Set.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().putAll(environment);
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("err").toFile());
        return builder.start();
    }

    private int finish(Process process) throws Exception {
        assertTrue(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), "it does not end");
        return process.exitValue();
    }

    private String text(String stream) throws IOException {
        return Files.readString(folder.resolve(stream));
    }

    @Test
    void predictionNeverLoadsTheEngineThatTrains() throws Exception {
        var classes = folder.resolve("classes.log");
        var process =
                start(
                        List.of("-Xlog:class+load:file=" + classes),
                        "predict",
                        TrainedSample.model(),
                        TrainedSample.pictures(1).getFirst(),
                        "--json");
        assertEquals(0, finish(process), text("err"));
        assertTrue(text("out").startsWith("{\"file\":"), text("out"));
        assertEquals("", text("err"));
        var loaded = Files.readString(classes);
        assertTrue(loaded.contains(" ai.onnxruntime."));
        assertFalse(loaded.contains(" ai.djl."), "PyTorch is not needed for this");
        assertFalse(Files.exists(folder.resolve("home").resolve("cache").resolve("djl")));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayAFolderIsAnsweredInASentence() throws Exception {
        assertEquals(1, finish(start(List.of(), folder)));
        assertEquals("", text("out"));
        assertTrue(text("err").startsWith("There is no display"), text("err"));
        assertEquals(1, text("err").lines().count(), text("err"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutAnyFontTheStartEndsWithASentence() throws Exception {
        var fonts = folder.resolve("fonts.conf");
        Files.writeString(fonts, "<fontconfig><dir>" + folder + "</dir></fontconfig>");
        var process =
                start(
                        Map.of("FONTCONFIG_FILE", fonts.toString()),
                        List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
                        folder);
        assertEquals(1, finish(process), text("err"));
        assertTrue(text("err").contains("this system has no font"), text("err"));
    }

    @Test
    void withoutATemporaryFolderEachCommandWorksOrSaysWhy() throws Exception {
        var nowhere = List.of("-Djava.io.tmpdir=" + folder.resolve("nowhere"));
        worksOrSaysWhy(start(nowhere, "scan", TrainedSample.data(), "--health"));
        var picture = TrainedSample.pictures(1).getFirst();
        worksOrSaysWhy(start(nowhere, "predict", TrainedSample.model(), picture));
    }

    private void worksOrSaysWhy(Process process) throws Exception {
        int code = finish(process);
        assertTrue(code == 0 || code == 1, text("err"));
        assertFalse(text("err").contains("\tat "), text("err"));
        assertTrue(code == 0 || text("err").contains("nowhere"), text("err"));
    }

    @Test
    void aGpuPackThatIsNoneIsSaidOnceAndThePictureIsAnsweredAllTheSame() throws Exception {
        var process =
                start(
                        List.of(),
                        "predict",
                        TrainedSample.model(),
                        TrainedSample.pictures(1).getFirst(),
                        "--json",
                        "--gpu-pack",
                        folder.resolve("nowhere"));
        assertEquals(0, finish(process), text("err"));
        assertTrue(text("out").startsWith("{\"file\":"), text("out"));
        assertEquals(1, text("err").lines().count(), text("err"));
        assertTrue(text("err").contains("so the processor computes"), text("err"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTrainingThatIsTerminatedSaysSoAndLeavesNoHalfFile() throws Exception {
        var model = folder.resolve("m.ocellus");
        var data = TrainedSample.small(folder.resolve("data"));
        var process =
                start(
                        List.of(),
                        "train",
                        data,
                        "-o",
                        model,
                        "--size",
                        32,
                        "--epochs",
                        1_000_000,
                        "--patience",
                        1_000_000);
        awaitEpochs(process);
        process.destroy();
        assertEquals(130, finish(process));
        assertTrue(text("err").endsWith("Cancelled. No file was written.\n"), text("err"));
        assertEquals("", text("out"));
        assertFalse(Files.exists(model));
        assertTrue(leftovers().isEmpty(), leftovers().toString());
    }

    private void awaitEpochs(Process process) throws Exception {
        for (int i = 0; i < LONGEST_SECONDS * 10 && process.isAlive(); i++) {
            if (text("err").contains("epoch  3")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no epoch was run: " + text("err"));
    }

    private List<Path> leftovers() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(".ocellus"))
                    .toList();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aServerThatIsTerminatedEndsAndLeavesNoUpload() throws Exception {
        var uploads = Files.createDirectory(folder.resolve("uploads"));
        var process =
                start(
                        List.of("-Djava.io.tmpdir=" + uploads),
                        "serve",
                        TrainedSample.model(),
                        "--port",
                        0);
        var request = HttpRequest.newBuilder(URI.create(address(process) + "/predict"));
        var picture = BodyPublishers.ofFile(TrainedSample.pictures(1).getFirst());
        var answer =
                HttpClient.newHttpClient()
                        .send(request.POST(picture).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        process.destroy();
        assertEquals(0, finish(process), text("err"));
        assertEquals(2, text("err").lines().count(), text("err"));
        assertEquals("", text("out"));
        try (var files = Files.list(uploads)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".upload")));
        }
    }

    private String address(Process process) throws Exception {
        for (int i = 0; i < LONGEST_SECONDS * 10 && process.isAlive(); i++) {
            var said = Pattern.compile("at (http:\\S+),").matcher(text("err"));
            if (said.find()) {
                return said.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it does not listen: " + text("err"));
    }
}
