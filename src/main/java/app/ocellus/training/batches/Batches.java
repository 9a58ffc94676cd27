package app.ocellus.training.batches;

import app.ocellus.image.ImageTensor;
import app.ocellus.image.RgbImage;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Waiting;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * The batches of an epoch, made ready by several threads ahead of the one that takes them. The
 * memory of a batch is used again, so it is valid only until the next is asked for.
 */
public final class Batches implements AutoCloseable {

    /** Makes the pictures of a network's input; asked by several threads. */
    @FunctionalInterface
    public interface Pictures {

        /** The square that the network is shown of a sample; null when it cannot be read. */
        @Nullable RgbImage of(int sample);
    }

    /** Finishes a batch: may change the pictures, and says what the network should answer. */
    @FunctionalInterface
    public interface Finish {

        /**
         * The targets, rows (count,C).
         *
         * @param images planes (count,3,S,S), which may be changed in place
         * @param samples of the pictures
         */
        float[] targets(FloatBuffer images, int[] samples);
    }

    private static final int AHEAD = 2;

    private final int size;
    private final Executor workers;
    private final Cancellation cancellation;
    private final ArrayDeque<ByteBuffer> free = new ArrayDeque<>();
    private final ArrayDeque<CompletableFuture<Batch>> ahead = new ArrayDeque<>();
    private @Nullable ByteBuffer taken;
    private int[] order = {};
    private int batch = 1;
    private int planned;
    private Pictures pictures = _ -> null;
    private Finish finish = (_, _) -> new float[0];

    /**
     * Batches of pictures of {@code size} x {@code size} pixels.
     *
     * @param workers decode and augment
     */
    public Batches(int size, Executor workers) {
        this(size, workers, new Cancellation());
    }

    /** The same, for work that may be asked to end while it waits for a picture. */
    public Batches(int size, Executor workers, Cancellation cancellation) {
        this.size = size;
        this.workers = workers;
        this.cancellation = cancellation;
    }

    /**
     * Begins an epoch; what is left of the one before is dropped.
     *
     * @throws UserException when there is not the memory for a batch
     */
    public void begin(int[] samples, int samplesABatch, Pictures source, Finish finisher) {
        close();
        order = samples.clone();
        batch = samplesABatch;
        planned = 0;
        pictures = source;
        finish = finisher;
        plan();
    }

    private void plan() {
        while (ahead.size() < AHEAD && planned < order.length) {
            int end = Math.min(order.length, planned + batch);
            ahead.add(prepared(Arrays.copyOfRange(order, planned, end)));
            planned = end;
        }
    }

    private CompletableFuture<Batch> prepared(int[] samples) {
        var source = pictures;
        var finisher = finish;
        var buffer = buffer();
        var each =
                IntStream.of(samples)
                        .mapToObj(
                                sample ->
                                        CompletableFuture.supplyAsync(
                                                () -> new Shown(sample, source.of(sample)),
                                                workers))
                        .toList();
        return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
                .thenApplyAsync(
                        _ ->
                                assembled(
                                        each.stream().map(CompletableFuture::join).toList(),
                                        buffer,
                                        finisher),
                        workers);
    }

    /** A sample and its picture. */
    private record Shown(int sample, @Nullable RgbImage picture) {}

    private Batch assembled(List<Shown> all, ByteBuffer buffer, Finish finisher) {
        var readable = all.stream().filter(shown -> shown.picture() != null).toList();
        var images = buffer.clear().asFloatBuffer();
        var one = new float[length()];
        for (int i = 0; i < readable.size(); i++) {
            ImageTensor.write(Objects.requireNonNull(readable.get(i).picture()), one, 0);
            images.put(i * one.length, one);
        }
        var samples = readable.stream().mapToInt(Shown::sample).toArray();
        int floats = samples.length * one.length;
        var targets = finisher.targets(images.slice(0, floats), samples);
        return new Batch(buffer.clear().limit(floats * Float.BYTES), samples, targets);
    }

    private int length() {
        return RgbImage.CHANNELS * size * size;
    }

    private ByteBuffer buffer() {
        long bytes = (long) Math.min(batch, order.length) * length() * Float.BYTES;
        var known = free.poll();
        return known != null && known.capacity() >= bytes ? known : allocated(bytes);
    }

    private ByteBuffer allocated(long bytes) {
        try {
            return ByteBuffer.allocateDirect(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
        } catch (ArithmeticException | OutOfMemoryError e) {
            throw new UserException(Sentence.of("training.batch-too-large", batch, size), e);
        }
    }

    /**
     * The next batch, waited for if need be.
     *
     * @throws IllegalStateException when the epoch has no more
     * @throws java.util.concurrent.CancellationException when the work was asked to end meanwhile
     */
    public Batch next() {
        if (taken != null) {
            free.add(taken);
            taken = null;
        }
        var next = ahead.poll();
        if (next == null) {
            throw new IllegalStateException("the epoch has no more batches");
        }
        try {
            var ready = Waiting.on(next, cancellation);
            taken = ready.images();
            return ready;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new CompletionException(e.getCause());
        } finally {
            plan();
        }
    }

    /** Drops what was made ready; begin may be called again. */
    @Override
    public void close() {
        ahead.forEach(future -> future.cancel(false));
        ahead.clear();
        planned = order.length;
    }
}
