package app.ocellus.evaluation.sorting;

import app.ocellus.dataset.SkippedFile;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What became of the pictures.
 *
 * @param target the folder of the folders
 * @param folders how many files were put into each, by its name, the fullest first
 * @param linked how many of these are second names of their originals, not copies
 * @param alreadyThere pictures of which the folder held the very same content before
 * @param unreadable pictures that have no answer, so no folder
 * @param skipped pictures that could not be read any more
 * @param made what can be taken away again
 */
public record SortResult(
        Path target,
        SequencedMap<String, Integer> folders,
        int linked,
        int alreadyThere,
        int unreadable,
        List<SkippedFile> skipped,
        MadeFiles made) {

    /** Copies what may change. */
    public SortResult {
        folders = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(folders));
        skipped = List.copyOf(skipped);
    }

    /** How many files were put there. */
    public int files() {
        return folders.values().stream().mapToInt(Integer::intValue).sum();
    }
}
