package app.ocellus.workspace.run;

import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.training.Checkpoint;
import app.ocellus.training.Checkpoints;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes the checkpoints of a run beside the training, which does not wait for the disk. When the
 * disk is slower than the epochs, the newest goes first and those it has overtaken are left out.
 */
final class RunCheckpoints implements Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(RunCheckpoints.class);

    private final CheckpointFolder folder;
    private final Consumer<Checkpoint> alongside;
    private @Nullable Checkpoint from;
    private @Nullable Checkpoint waiting;
    private boolean writing;
    private boolean told;
    private @Nullable Sentence trouble;

    /**
     * Checkpoints in {@code folder}.
     *
     * @param from what was read of them already; it is given out once, and not held any longer
     * @param alongside writes down what a person sees of a checkpoint
     */
    RunCheckpoints(
            CheckpointFolder folder, Optional<Checkpoint> from, Consumer<Checkpoint> alongside) {
        this.folder = folder;
        this.from = from.orElse(null);
        this.alongside = alongside;
    }

    @Override
    public synchronized Optional<Checkpoint> newest() {
        var known = from;
        from = null;
        return known == null ? folder.newest() : Optional.of(known);
    }

    @Override
    public void save(Supplier<Checkpoint> present) {
        var checkpoint = present.get();
        synchronized (this) {
            from = null;
            waiting = checkpoint;
            if (!writing) {
                writing = true;
                Thread.ofPlatform().daemon().name("ocellus-checkpoints").start(this::writeAll);
            }
        }
    }

    private void writeAll() {
        for (var next = next(); next != null; next = next()) {
            write(next);
        }
    }

    private synchronized @Nullable Checkpoint next() {
        var next = waiting;
        waiting = null;
        if (next == null) {
            writing = false;
            notifyAll();
        }
        return next;
    }

    private void write(Checkpoint checkpoint) {
        try {
            folder.save(checkpoint);
            alongside.accept(checkpoint);
        } catch (RuntimeException | Error e) {
            LOG.warn("The checkpoint after epoch {} could not be kept", checkpoint.epoch(), e);
            tell(Sentence.of("training.checkpoint-not-kept", checkpoint.epoch(), reason(e)));
        }
    }

    private static Object reason(Throwable e) {
        return e instanceof UserException said && said.getCause() instanceof IOException cause
                ? Reasons.of(cause)
                : String.valueOf(e.getMessage());
    }

    private synchronized void tell(Sentence sentence) {
        if (!told) {
            told = true;
            trouble = sentence;
        }
    }

    @Override
    public synchronized Optional<Sentence> trouble() {
        var untold = Optional.ofNullable(trouble);
        trouble = null;
        return untold;
    }

    /** Waits until all is written. */
    synchronized void finish() {
        boolean interrupted = false;
        while (writing) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
