package app.ocellus.training;

import app.ocellus.message.Sentence;

import java.util.Optional;
import java.util.function.Supplier;

/** Where a run is kept between its epochs. */
public interface Checkpoints {

    /** Nothing is kept. */
    Checkpoints NONE =
            new Checkpoints() {
                @Override
                public Optional<Checkpoint> newest() {
                    return Optional.empty();
                }

                @Override
                public void save(Supplier<Checkpoint> present) {}

                @Override
                public Optional<Sentence> trouble() {
                    return Optional.empty();
                }
            };

    /** From where to go on; nothing for a run that begins. */
    Optional<Checkpoint> newest();

    /**
     * Keeps a run as it is now. It is asked for at once, and may be written while the run goes on;
     * what cannot be written does not end the run.
     */
    void save(Supplier<Checkpoint> present);

    /** Why one could not be kept; told once. */
    Optional<Sentence> trouble();
}
