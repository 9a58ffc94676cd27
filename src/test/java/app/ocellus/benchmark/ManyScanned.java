package app.ocellus.benchmark;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.project.ContentLearner;
import app.ocellus.workspace.project.ProjectOpener;
import app.ocellus.workspace.project.ProjectStore;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How long a large dataset takes to be scanned and opened, in fresh processes of 512 MB. */
final class ManyScanned {

    private static final String MOST_HEAP = "-Xmx512m";

    /** One step that is measured. */
    @FunctionalInterface
    private interface Step {
        Object run() throws Exception;
    }

    private ManyScanned() {}

    /** Each kind of opening in a process of its own. */
    static void run(Path data) throws IOException, InterruptedException {
        var projects = Files.createTempDirectory("ocellus-projects");
        for (var step : List.of("scan", "open", "open", "learn", "open")) {
            process(step, data, projects);
        }
    }

    private static void process(String step, Path data, Path projects)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        MOST_HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Benchmarks.class.getName(),
                        "scan-step",
                        step,
                        data.toString(),
                        projects.toString());
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(step + " ended with " + code);
        }
    }

    /** In the process of its own. */
    static void step(String step, Path data, Path projects) throws Exception {
        var scanner = new DatasetScanner(new ImageDecoder());
        try (var opener =
                new ProjectOpener(
                        scanner, new ProjectStore(projects, new AtomicFiles(FileOps.REAL)))) {
            var cancellation = new Cancellation();
            switch (step) {
                case "scan" ->
                        measured(
                                step,
                                () -> scanner.scan(data, Progress.Listener.NONE, cancellation));
                case "open" ->
                        measured(
                                step,
                                () -> opener.open(data, Progress.Listener.NONE, cancellation));
                default -> {
                    var open = opener.open(data, Progress.Listener.NONE, cancellation);
                    measured(
                            step,
                            () ->
                                    new ContentLearner(Duration.ZERO, ContentLearner.Hashes.READ)
                                            .learn(open, cancellation));
                }
            }
        }
    }

    private static void measured(String name, Step step) throws Exception {
        long began = System.nanoTime();
        var result = step.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        long peak = peak();
        System.gc();
        long kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                "%s: %.1f s, heap at most %d MB, %d MB kept, process %d MB (%s)%n",
                name,
                seconds,
                peak >> 20,
                kept >> 20,
                TrainingMemory.resident(),
                result.getClass().getSimpleName());
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
