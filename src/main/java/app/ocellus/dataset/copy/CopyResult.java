package app.ocellus.dataset.copy;

import app.ocellus.dataset.SkippedFile;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written.
 *
 * @param manifest the list of all files
 * @param files images in the copy
 * @param bytes of these images
 * @param skipped images that could not be read any more
 */
public record CopyResult(Path manifest, int files, long bytes, List<SkippedFile> skipped) {

    /** Copies the list. */
    public CopyResult {
        skipped = List.copyOf(skipped);
    }
}
