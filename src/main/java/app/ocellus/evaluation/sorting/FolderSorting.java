package app.ocellus.evaluation.sorting;

import app.ocellus.file.Drafts;
import app.ocellus.file.FileOps;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.io.IOException;

/**
 * Puts pictures into folders by their classes, or takes them away again. Originals are only read,
 * and whatever is in the folders already stays as it is.
 */
public final class FolderSorting {

    private final FileOps operations;
    private final Drafts drafts;

    /**
     * Writes through {@code operations}, {@link FileOps#REAL} but in fault tests.
     *
     * @param drafts remembers what is not whole, should the program be killed
     */
    public FolderSorting(FileOps operations, Drafts drafts) {
        this.operations = operations;
        this.drafts = drafts;
    }

    /**
     * Puts the pictures into folders.
     *
     * @param progress counts files
     * @throws UserException when there is no room, or anything fails; what was made is taken away
     *     again, and what could not be is said
     * @throws java.util.concurrent.CancellationException when cancelled; all is taken away again
     */
    public SortResult sort(
            SortRequest request, Progress.Listener progress, Cancellation cancellation) {
        var target = request.target().toAbsolutePath().normalize();
        try (var draft = drafts.begin()) {
            var writing = new FileWriting(target, request.means(), operations, draft, cancellation);
            return sort(request, new Sorting(target, writing, cancellation), progress);
        }
    }

    private SortResult sort(SortRequest request, Sorting sorting, Progress.Listener progress) {
        try {
            return sorting.sort(SortPlan.of(request.pictures()), progress);
        } catch (IOException e) {
            var kept = takeAway(sorting.made(), Progress.Listener.NONE, new Cancellation()).kept();
            throw new UserException(
                    kept.isEmpty()
                            ? Sentence.of("sorting.failed", sorting.target(), Reasons.of(e))
                            : Sentence.of(
                                    "sorting.failed-left",
                                    sorting.target(),
                                    Reasons.of(e),
                                    kept.size(),
                                    kept.getFirst().file()),
                    e);
        } catch (RuntimeException | Error e) {
            takeAway(sorting.made(), Progress.Listener.NONE, new Cancellation());
            throw e;
        }
    }

    /**
     * Deletes what a sorting has made, as far as it and its originals are as they were; then the
     * folders that it made, where they are empty.
     *
     * @param cancellation leaves the rest where it is
     */
    public TakenAway takeAway(
            MadeFiles made, Progress.Listener progress, Cancellation cancellation) {
        return new TakingAway(operations).takeAway(made, progress, cancellation);
    }
}
