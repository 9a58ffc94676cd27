package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ocellus.Launcher;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The main job on a computer without any network, not even to itself: all of it works, and the
 * system has counted no try to reach anything.
 */
class NoNetworkTest {

    private static final List<String> ALONE = List.of("unshare", "-r", "-n");
    private static final int PATIENCE_MINUTES = 5;

    @TempDir private Path home;

    @BeforeAll
    static void mayBeAlone() throws Exception {
        boolean allowed;
        try {
            allowed = new ProcessBuilder("unshare", "-r", "-n", "true").start().waitFor() == 0;
        } catch (IOException e) {
            allowed = false;
        }
        assumeTrue(allowed, "no network namespace can be made here");
    }

    @Test
    void aModelIsTrainedEvaluatedAskedAndExportedWithoutATry() throws Exception {
        var data = TrainedSample.small(home.resolve("scenes"));
        var model = home.resolve("m.ocellus");
        int tries =
                triesOf(
                        java("scan", data.toString(), "--health", "--json"),
                        java("train", data.toString(), "-o", model.toString(), "--epochs", "2"),
                        java("evaluate", model.toString(), data.toString(), "--json"),
                        java("predict", model.toString(), data.resolve("test/forest").toString()),
                        java("export", model.toString(), "--to", home.resolve("out").toString()),
                        java("doctor"));
        assertEquals(0, tries);
    }

    @Test
    void aTryIsCounted() throws Exception {
        assertEquals(1, triesOf("(exec 3<>/dev/tcp/192.0.2.1/80) 2>/dev/null || true"));
    }

    /** A command line of the program; by the older addresses, which the system counts. */
    private String java(String... arguments) {
        var words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.net.preferIPv4Stack=true",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Docellus.assets=" + Path.of("assets").toAbsolutePath(),
                                "-DOCELLUS_HOME=" + home.resolve("home"),
                                "-DDJL_CACHE_DIR=" + Path.of("target", "djl").toAbsolutePath(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Launcher.class.getName()));
        words.addAll(List.of(arguments));
        return String.join(" ", words.stream().map(word -> "'" + word + "'").toList());
    }

    /** How often anything was to be reached that has no way to it; all commands must work. */
    private int triesOf(String... commands) throws Exception {
        var count = home.resolve("count");
        var all = new ArrayList<>(ALONE);
        all.addAll(List.of("bash", "-e", "-c"));
        all.add(
                String.join("\n", commands)
                        + "\ngrep '^Ip:' /proc/net/snmp > '%s'".formatted(count));
        var log = home.resolve("log.txt");
        var process =
                new ProcessBuilder(all)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        var said = Files.readString(log, StandardCharsets.UTF_8);
        process.destroyForcibly();
        assertEquals(0, ended ? process.exitValue() : -1, said);
        var lines = Files.readAllLines(count);
        int place = List.of(lines.getFirst().split(" ")).indexOf("OutNoRoutes");
        return Integer.parseInt(lines.get(1).split(" ")[place]);
    }
}
