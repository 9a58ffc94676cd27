package app.ocellus.hostile;

import app.ocellus.message.UserException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Shows spoilt files to a reader, one after the other. */
public final class SpoiltFiles {

    /** Nobody waits longer for a file. */
    private static final long LONGEST_SECONDS = 10;

    /** What was shown, and how many of these the reader took for whole. */
    public record Count(int shown, int read) {}

    private SpoiltFiles() {}

    /**
     * Shows a number of files to each reader, or as many as there is time for.
     *
     * @param each files a reader
     * @param millis for each reader; 0 for as long as it takes
     * @throws AssertionError with the seed when one is answered by anything but a sentence
     */
    public static void showAll(Path folder, int each, long millis) throws Exception {
        for (var reader : Readers.all(folder)) {
            long began = System.nanoTime();
            var count = show(reader, each, millis);
            System.out.printf(
                    "%-20s %6d spoilt files, %5d read all the same, %.1f s%n",
                    reader.name(), count.shown(), count.read(), (System.nanoTime() - began) / 1e9);
        }
    }

    static Count show(Reader reader, int each, long millis) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        int read = 0;
        int shown = 0;
        try (var threads = Executors.newSingleThreadExecutor()) {
            while (shown < each && (millis == 0 || System.nanoTime() < end)) {
                read += show(reader, shown, threads) ? 1 : 0;
                shown++;
            }
        }
        return new Count(shown, read);
    }

    /** Whether it was read. */
    private static boolean show(Reader reader, int seed, ExecutorService threads) throws Exception {
        var examples = reader.examples();
        var content = Mutation.of(examples.get(seed % examples.size()), seed);
        Callable<Boolean> reading = () -> isRead(reader, content);
        try {
            return threads.submit(reading).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw failed(reader, seed, content, e.getCause());
        } catch (TimeoutException e) {
            threads.shutdownNow();
            throw failed(reader, seed, content, e);
        }
    }

    private static boolean isRead(Reader reader, byte[] content) throws Exception {
        try {
            reader.reading().read(content);
            return true;
        } catch (UserException | IOException e) {
            if (e.getMessage() == null || e.getMessage().isBlank()) {
                throw new AssertionError("nothing is said", e);
            }
            return false;
        }
    }

    private static AssertionError failed(
            Reader reader, int seed, byte[] content, @Nullable Throwable cause) throws IOException {
        var kept = Files.createDirectories(Path.of("target", "hostile"));
        var file = kept.resolve(reader.name().replace(' ', '-') + "-" + seed);
        Files.write(file, content);
        return new AssertionError(reader.name() + ", seed " + seed + ": " + file, cause);
    }
}
