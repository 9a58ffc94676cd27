package app.ocellus.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the heads of a dataset's files said when it was last scanned: a file of the same length and
 * time is not read again.
 */
public interface KnownHeads {

    /** Nothing is known, and nothing kept. */
    KnownHeads NONE =
            new KnownHeads() {
                @Override
                public Map<Path, FileFacts> of(Path root) {
                    return Map.of();
                }

                @Override
                public void keep(Path root, List<ImageSample> images) {}
            };

    /** What is known of the files of a dataset. */
    Map<Path, FileFacts> of(Path root);

    /** Remembers what these say, in place of all that was known of the dataset. */
    void keep(Path root, List<ImageSample> images);
}
