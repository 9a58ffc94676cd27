package app.ocellus.device;

import app.ocellus.message.Sentence;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a process says that tried a GPU pack.
 *
 * @param result how it ended
 * @param detail what the libraries said, where it failed
 */
public record TrialReport(Result result, String detail) {

    /** How a trial ended. */
    public enum Result {
        /** A graphics card computed. */
        WORKS,
        /** The libraries do not load. */
        NOT_LOADED,
        /** They load, and find no graphics card that computes. */
        NO_GPU
    }

    /** What a person is told; empty when it works. */
    public Optional<Sentence> problem(Path folder) {
        return switch (result) {
            case WORKS -> Optional.empty();
            case NOT_LOADED -> Optional.of(Sentence.of("device.pack-not-loaded", folder, detail));
            case NO_GPU -> Optional.of(Sentence.of("device.pack-no-gpu", folder, detail));
        };
    }
}
