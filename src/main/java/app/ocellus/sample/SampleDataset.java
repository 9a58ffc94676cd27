package app.ocellus.sample;

import app.ocellus.file.Drafts;
import app.ocellus.file.FileOps;
import app.ocellus.file.FreshFolder;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Draws the sample dataset; the same seed draws the same files on the same platform. */
public final class SampleDataset {

    /** Pictures in each folder of {@code train}. */
    public static final int TRAINING_IMAGES_PER_CLASS = 60;

    /** Pictures in each folder of {@code test}. */
    public static final int TEST_IMAGES_PER_CLASS = 40;

    private final long seed;
    private final Drafts drafts;
    private final SamplePlan plan;

    /** The dataset of this seed; nothing is drawn before {@link #writeTo}. */
    public SampleDataset(long seed) {
        this(seed, Drafts.NONE);
    }

    /** The same; {@code drafts} remembers what is being drawn, should the program be killed. */
    public SampleDataset(long seed, Drafts drafts) {
        this(seed, TRAINING_IMAGES_PER_CLASS, TEST_IMAGES_PER_CLASS, drafts);
    }

    SampleDataset(long seed, int training, int test) {
        this(seed, training, test, Drafts.NONE);
    }

    private SampleDataset(long seed, int training, int test, Drafts drafts) {
        this.seed = seed;
        this.drafts = drafts;
        this.plan = SamplePlan.of(seed, training, test);
    }

    /**
     * Writes {@code train/<class>/}, {@code test/<class>/} and a README into a new or empty folder:
     * all of it, or nothing.
     *
     * @throws UserException when the folder has something in it, or cannot be written
     * @throws CancellationException when cancelled or stopped
     */
    public void writeTo(Path folder, Progress.Listener progress, Cancellation cancellation) {
        var target = folder.toAbsolutePath().normalize();
        try (var fresh = FreshFolder.begin(target, drafts, FileOps.REAL)) {
            var draft = fresh.staging();
            drawInto(draft, new ProgressMeter(plan.pictures().size(), progress), cancellation);
            SampleReadme.writeTo(draft);
            cancellation.throwIfRequested();
            fresh.publish();
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            throw new UserException(Sentence.of("sample.folder-not-empty", target), e);
        } catch (IOException e) {
            throw notWritten(target, e);
        }
    }

    private void drawInto(Path draft, ProgressMeter meter, Cancellation cancellation)
            throws IOException {
        for (var picture : plan.pictures()) {
            Files.createDirectories(file(draft, picture).getParent());
        }
        int cores = Runtime.getRuntime().availableProcessors();
        var threads = Thread.ofPlatform().daemon().name("sample-", 1).factory();
        try (var pool = Executors.newFixedThreadPool(cores, threads)) {
            drawAll(pool, draft, meter, cancellation);
        }
    }

    /** Returns when no thread draws any more, whether all went well or not. */
    private void drawAll(
            ExecutorService pool, Path draft, ProgressMeter meter, Cancellation cancellation)
            throws IOException {
        var drawing = new ExecutorCompletionService<Path>(pool);
        try {
            for (var picture : plan.pictures()) {
                drawing.submit(() -> draw(picture, draft, cancellation));
            }
            for (int i = 0; i < plan.pictures().size(); i++) {
                drawing.take().get();
                meter.advance(1);
            }
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Path draw(SamplePlan.Picture picture, Path draft, Cancellation cancellation)
            throws IOException {
        cancellation.throwIfRequested();
        var canvas = picture.shown().paint(new Dice(seed, picture.number()));
        var file = file(draft, picture);
        JpegFile.write(canvas.image(), file);
        return file;
    }

    private static Path file(Path folder, SamplePlan.Picture picture) {
        return folder.resolve(picture.part())
                .resolve(picture.label().label())
                .resolve("%04d.jpg".formatted(picture.number()));
    }

    private static IOException rethrown(@Nullable Throwable cause) throws IOException {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    private static CancellationException cancelled(InterruptedException cause) {
        var cancelled = new CancellationException();
        cancelled.initCause(cause);
        return cancelled;
    }

    private static UserException notWritten(Path target, IOException cause) {
        return new UserException(
                Sentence.of("sample.not-written", target, Reasons.of(cause)), cause);
    }
}
