package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.edit.EditedDataset;
import app.ocellus.dataset.health.HealthInput;
import app.ocellus.dataset.health.HealthReport;
import app.ocellus.dataset.look.Look;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How long it takes to know all pictures of a folder, at first and the second time. */
final class OneLook {

    private OneLook() {}

    /**
     * Opens the folder twice, as two programs would.
     *
     * @param features whether what a network sees in the pictures is wanted too
     * @param home where an earlier run has kept what it remembered; empty for a new one
     */
    static void run(Path data, boolean features, String home) throws IOException {
        var kept = kept(home);
        for (var opening : List.of("first", "second")) {
            try (var program = new Composition(TestProgram.directories(kept))) {
                open(program, data, features, opening);
            }
        }
    }

    /** The folder of that name; a new one where it is empty. */
    static Path kept(String home) throws IOException {
        return home.isEmpty() ? Files.createTempDirectory("ocellus-look") : Path.of(home);
    }

    private static void open(Composition program, Path data, boolean features, String opening)
            throws IOException {
        var snapshot =
                timed(
                        opening + " scan",
                        () ->
                                program.scanner()
                                        .scan(data, Progress.Listener.NONE, new Cancellation())
                                        .snapshot());
        if (features) {
            timed(opening + " features", () -> features(program, snapshot));
        }
        var looks = timed(opening + " look", () -> looks(program, snapshot));
        var report = timed(opening + " checks", () -> report(snapshot, looks));
        System.out.printf(
                "%d pictures, %d decoded, of at most %d MB of heap, process at most %s, found %s%n",
                looks.size(),
                program.decoder().decoded(),
                Runtime.getRuntime().maxMemory() >> 20,
                peakOfProcess(),
                report.counts());
    }

    private static int features(Composition program, DatasetSnapshot snapshot) {
        return program.features("efficientnet-lite0", new Preprocessing(224, Fit.CROP))
                .features(snapshot.samples(), Progress.Listener.NONE, new Cancellation())
                .size();
    }

    static Map<SampleId, Look> looks(Composition program, DatasetSnapshot snapshot) {
        var looks = new HashMap<SampleId, Look>();
        program.looks()
                .pass()
                .run(
                        snapshot.samples(),
                        (sample, look) -> looks.put(sample.id(), look),
                        Progress.Listener.NONE,
                        new Cancellation());
        return looks;
    }

    /** All checks; nearly equal pictures among them. */
    static HealthReport report(DatasetSnapshot snapshot, Map<SampleId, Look> looks) {
        return HealthReport.of(
                new HealthInput(
                        EditedDataset.unedited(snapshot),
                        HealthInput.ownFolders(snapshot.images()),
                        looks,
                        List.of()));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var began = System.nanoTime();
        var result = work.get();
        System.out.printf("%s: %.2f s%n", what, (System.nanoTime() - began) / 1e9);
        return result;
    }

    private static String peakOfProcess() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MB")
                .findFirst()
                .orElse("?");
    }
}
