package app.ocellus.evaluation.sorting;

import app.ocellus.dataset.SkippedFile;

import java.util.List;

/**
 * What became of files that were to be taken away.
 *
 * @param files how many are gone
 * @param kept those that stay, and why
 * @param rest what was not come to, as it was left before the end
 */
public record TakenAway(int files, List<SkippedFile> kept, MadeFiles rest) {

    /** Copies the list. */
    public TakenAway {
        kept = List.copyOf(kept);
    }
}
