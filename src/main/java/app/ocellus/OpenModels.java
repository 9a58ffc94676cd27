package app.ocellus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What model files were opened as, so that a second answer comes at once; a changed file is read
 * anew.
 *
 * @param <M> what a model is opened as
 */
final class OpenModels<M> {

    /** A file as it was when it was opened. */
    private record State(FileTime modified, long bytes) {}

    private record Kept<M>(State state, M model) {}

    private final Function<Path, M> open;
    private final Map<Path, Kept<M>> kept = new ConcurrentHashMap<>();

    /** Models that {@code open} opens. */
    OpenModels(Function<Path, M> open) {
        this.open = open;
    }

    /** The model in a file, opened now if need be. */
    M of(Path file) {
        var now = state(file);
        return kept.compute(
                        file,
                        (_, before) ->
                                before != null && before.state().equals(now)
                                        ? before
                                        : new Kept<>(now, open.apply(file)))
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
