package app.ocellus;

import app.ocellus.evaluation.OpenModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Models that are kept open, so that a second answer comes at once; a changed file is read anew.
 */
final class OpenModels {

    /** A file as it was when it was opened. */
    private record State(FileTime modified, long bytes) {}

    private record Kept(State state, OpenModel model) {}

    private final Function<Path, OpenModel> open;
    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();

    /** Models that {@code open} opens. */
    OpenModels(Function<Path, OpenModel> open) {
        this.open = open;
    }

    /** The model in a file, opened now if need be. */
    OpenModel of(Path file) {
        var now = state(file);
        return kept.compute(
                        file,
                        (_, before) ->
                                before != null && before.state().equals(now)
                                        ? before
                                        : new Kept(now, open.apply(file)))
                .model();
    }

    /** What cannot be asked for is no reason to fail: opening says better why it cannot be read. */
    private static State state(Path file) {
        try {
            return new State(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            return new State(FileTime.fromMillis(0), -1);
        }
    }
}
