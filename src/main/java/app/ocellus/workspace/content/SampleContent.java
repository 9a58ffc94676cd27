package app.ocellus.workspace.content;

import static java.util.Objects.requireNonNull;

/**
 * What a sample held when it was last looked at.
 *
 * @param path where it lay, from the dataset's root on, with {@code /}
 * @param bytes its size
 * @param modified when it was last changed, in milliseconds since 1970
 * @param sha256 of its bytes, in hex
 */
public record SampleContent(String path, long bytes, long modified, String sha256) {

    /** Refuses what leaves something out. */
    public SampleContent {
        requireNonNull(path);
        requireNonNull(sha256);
    }

    SampleContent at(String other) {
        return new SampleContent(other, bytes, modified, sha256);
    }
}
