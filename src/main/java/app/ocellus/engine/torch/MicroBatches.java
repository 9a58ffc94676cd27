package app.ocellus.engine.torch;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Makes a step in parts where memory does not suffice for the whole. The network has no
 * normalisation over a batch, so the gradients of the parts add up to that of the whole.
 */
final class MicroBatches {

    /** What PyTorch says, on the CPU and on a graphics card, ONNX Runtime, and C++ itself. */
    private static final List<String> NO_MEMORY =
            List.of(
                    "not enough memory",
                    "can't allocate memory",
                    "out of memory",
                    "ALLOC_FAILED",
                    "ALLOCATION_FAILED",
                    "Failed to allocate memory",
                    "bad_alloc",
                    "bad allocation");

    /** A part of a batch. */
    @FunctionalInterface
    interface Part {

        /** Works on the samples from {@code start} on, {@code count} of them. */
        void run(int start, int count);
    }

    private final Runnable pause;
    private final Runnable forget;
    private final IntConsumer told;
    private int most;

    /**
     * Whole batches at first.
     *
     * @param most samples of a part at first
     * @param pause called before every part
     * @param forget clears what a failed attempt left behind
     * @param told the size of a part from here on, when it had to be reduced
     */
    MicroBatches(int most, Runnable pause, Runnable forget, IntConsumer told) {
        this.most = most;
        this.pause = pause;
        this.forget = forget;
        this.told = told;
    }

    /**
     * Works through {@code count} samples, in halves of halves if need be.
     *
     * @throws UserException when there is not even memory for one
     */
    void run(int count, Part part) {
        while (!tried(count, part)) {
            if (most == 1) {
                throw new UserException(Sentence.of("training.no-memory"));
            }
            most = Math.max(1, Math.min(most, count) / 2);
            told.accept(most);
        }
    }

    /** A pause within a part, or before work that needs no parts. */
    void pause() {
        pause.run();
    }

    private boolean tried(int count, Part part) {
        try {
            for (int start = 0; start < count; start += most) {
                pause.run();
                part.run(start, Math.min(most, count - start));
            }
            return true;
        } catch (OutOfMemoryError e) {
            forget.run();
            return false;
        } catch (RuntimeException e) {
            if (!isOutOfMemory(e)) {
                throw e;
            }
            forget.run();
            return false;
        }
    }

    private static boolean isOutOfMemory(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (NO_MEMORY.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }
}
