package app.ocellus.benchmark;

import app.ocellus.file.AtomicFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills a process at random moments, every second time soon after it has begun to write, and looks
 * each time at what a new start makes of it.
 */
final class KilledWork {

    private static final long LONGEST_SECONDS = 300;
    private static final int DEEPEST = 4;

    /**
     * What was seen.
     *
     * @param early processes that were done before they could be killed; they do not count
     * @param amidWriting kills that left something under a temporary name
     * @param faults what was wrong after them
     */
    record Figures(String work, int kills, int early, int amidWriting, List<String> faults) {}

    private final Killable work;
    private final Random random;
    private final long mostWritingMillis;

    /**
     * Kills work of that kind.
     *
     * @param mostWritingMillis how long it goes on at most once it has begun to write
     */
    KilledWork(Killable work, long seed, long mostWritingMillis) {
        this.work = work;
        this.random = new Random(seed);
        this.mostWritingMillis = mostWritingMillis;
    }

    /** Kills all kinds of work that often, and prints what was seen. */
    static void run(String kinds, int kills, Path data, long seed) throws Exception {
        var folder = Files.createTempDirectory("ocellus-killed");
        for (var kind : kinds.split(",")) {
            var work = work(kind, Files.createDirectory(folder.resolve(kind)), data);
            System.out.println(new KilledWork(work, seed, mostMillis(kind)).kill(kills));
        }
    }

    private static Killable work(String kind, Path folder, Path data) throws Exception {
        return switch (kind) {
            case "scan" -> new KilledScan(folder, data);
            case "copy" -> new KilledCopy(folder, data);
            case "export" -> new KilledExport(folder);
            case "save" -> new KilledSaving(folder, data);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static long mostMillis(String kind) {
        return kind.equals("scan") ? 30 : 500;
    }

    /** So many kills, and what came of them. */
    Figures kill(int kills) throws Exception {
        long whole = wholeMillis();
        var faults = new ArrayList<>(work.faults());
        int done = 0;
        int early = 0;
        int amid = 0;
        while (done < kills && early <= 2 * kills + 2) {
            var process = work.start();
            if (!killed(process, (done + early) % 2 == 0 ? whole : 0)) {
                early++;
            } else {
                done++;
                amid += isWriting() ? 1 : 0;
            }
            for (var fault : work.faults()) {
                faults.add("after kill " + done + ": " + fault);
            }
        }
        return new Figures(work.name(), done, early, amid, faults);
    }

    /** How long it takes when nobody kills it; of work without end a second. */
    private long wholeMillis() throws Exception {
        long start = System.nanoTime();
        var process = work.start();
        if (!(work instanceof KilledSaving)) {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(work.name() + " does not end well");
            }
            return (System.nanoTime() - start) / 1_000_000;
        }
        awaitWriting(process);
        long begun = (System.nanoTime() - start) / 1_000_000;
        process.destroyForcibly().waitFor();
        return begun + mostWritingMillis;
    }

    /** Whether it was killed before it was done. */
    private boolean killed(Process process, long whole) throws Exception {
        if (whole > 0) {
            // what comes before is the virtual machine alone
            Thread.sleep((long) (whole * (.3 + .7 * random.nextDouble())));
        } else {
            awaitWriting(process);
            Thread.sleep((long) (mostWritingMillis * random.nextDouble()));
        }
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        return alive;
    }

    private void awaitWriting(Process process) throws Exception {
        while (process.isAlive() && !isWriting()) {
            Thread.sleep(1);
        }
    }

    private boolean isWriting() throws IOException {
        if (!Files.isDirectory(work.watched())) {
            return false;
        }
        try (var files = Files.walk(work.watched(), DEEPEST)) {
            return files.anyMatch(file -> file.toString().endsWith(AtomicFiles.TEMPORARY));
        } catch (UncheckedIOException e) {
            return true; // something came or went just now
        }
    }
}
