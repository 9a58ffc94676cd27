package app.ocellus.cli;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Where a run is kept, and from where it begins. */
final class RunOptions {

    @Option(
            names = "--run",
            paramLabel = "DIR",
            description =
                    "keep the run in this new folder, so that it can be resumed: its choices, its"
                            + " epochs, checkpoints, the model")
    private @Nullable Path run;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description =
                    "go on with the run in this folder, with its own choices, from the newest"
                            + " checkpoint")
    private @Nullable Path resume;

    @Option(
            names = "--from",
            paramLabel = "MODEL.ocellus",
            description =
                    "begin with what this model has learnt; its backbone, size and fit are taken"
                            + " over")
    private @Nullable Path from;

    /**
     * Refuses what cannot go together.
     *
     * @throws UserException when more than one of them is given
     */
    void check() {
        if (resume != null && Stream.of(run, from).anyMatch(given -> given != null)) {
            throw new UserException(Sentence.of("cli.resume-alone"));
        }
    }

    /** Where the run is to be kept; null for nowhere. */
    @Nullable Path run() {
        return run;
    }

    /** Where the run is that is to go on; null for a new one. */
    @Nullable Path resume() {
        return resume;
    }

    /** The model to begin with; null for none. */
    @Nullable Path from() {
        return from;
    }
}
