package app.ocellus.device;

import app.ocellus.device.TrialReport.Result;
import app.ocellus.file.Json;
import app.ocellus.message.Sentence;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tries a GPU pack in a process of its own: a library that fails half loaded cannot be taken back,
 * and the next one then ends the whole process.
 */
public final class OwnProcessTrial implements GpuTrial {

    private static final long PATIENCE_SECONDS = 180;
    private static final String CHECK = "--check-gpu-pack";

    private final Path unpacked;

    /**
     * A trial in this program's own image.
     *
     * @param unpacked where native libraries may be unpacked
     */
    public OwnProcessTrial(Path unpacked) {
        this.unpacked = unpacked;
    }

    @Override
    public Optional<Sentence> problem(GpuPack pack) {
        Path said = null;
        try {
            said = Files.createTempFile("ocellus-gpu", ".json");
            return report(command(pack.folder()), said).problem(pack.folder());
        } catch (IOException e) {
            return failed(String.valueOf(e.getMessage())).problem(pack.folder());
        } finally {
            if (said != null && !said.toFile().delete()) {
                said.toFile().deleteOnExit();
            }
        }
    }

    private TrialReport report(List<String> command, Path said) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.environment().putIfAbsent("DJL_CACHE_DIR", unpacked.toString());
        var process =
                builder.redirectOutput(said.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return failed("no answer within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("interrupted");
        } finally {
            process.destroyForcibly();
        }
        return read(Files.readString(said), process.exitValue());
    }

    /** A process that crashed has said nothing, or half of it. */
    static TrialReport read(String said, int exit) {
        try {
            return Json.read(said, TrialReport.class);
        } catch (IOException e) {
            return failed("exit code " + exit);
        }
    }

    private static TrialReport failed(String detail) {
        return new TrialReport(Result.NOT_LOADED, detail);
    }

    /** The packaged program starts itself; a Java that was given a class path gets the same. */
    private static List<String> command(Path folder) {
        var self = ProcessHandle.current().info().command().orElse("java");
        var command = new ArrayList<>(List.of(self));
        if (new File(self).getName().startsWith("java")) {
            command.addAll(
                    List.of(
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "app.ocellus.Launcher"));
        }
        command.addAll(List.of("doctor", CHECK, folder.toAbsolutePath().toString(), "--json"));
        return command;
    }
}
