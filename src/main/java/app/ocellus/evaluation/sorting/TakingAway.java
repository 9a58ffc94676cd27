package app.ocellus.evaluation.sorting;

import app.ocellus.dataset.SkippedFile;
import app.ocellus.evaluation.sorting.MadeFiles.MadeFile;
import app.ocellus.file.FileOps;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes what was made and nothing else, the last first; what somebody has changed since stays.
 */
final class TakingAway {

    private final FileOps operations;
    private final List<SkippedFile> kept = new ArrayList<>();
    private int files;

    TakingAway(FileOps operations) {
        this.operations = operations;
    }

    TakenAway takeAway(MadeFiles made, Progress.Listener progress, Cancellation cancellation) {
        var left = new ArrayList<>(made.files());
        var meter = new ProgressMeter(left.size(), progress);
        while (!left.isEmpty() && !cancellation.isRequested()) {
            delete(left.removeLast());
            meter.advance(1);
        }
        var folders = left.isEmpty() ? deleteFolders(made.folders()) : made.folders();
        return new TakenAway(files, kept, new MadeFiles(left, folders));
    }

    private void delete(MadeFile file) {
        try {
            if (file.isSpare()) {
                operations.delete(file.file());
                files++;
            } else {
                keep(file.file(), Sentence.of("sorting.kept-changed", file.file()));
            }
        } catch (NoSuchFileException e) {
            // somebody has deleted or moved it before
        } catch (IOException e) {
            keep(file.file(), Sentence.of("sorting.not-deleted", file.file(), Reasons.of(e)));
        }
    }

    private void keep(Path place, Sentence reason) {
        kept.add(new SkippedFile(place, reason));
    }

    /** A folder that holds anything stays; nothing is left to do about it. */
    private List<Path> deleteFolders(List<Path> folders) {
        for (var folder : folders.reversed()) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                // what is in it is not ours, or said to be kept
            } catch (IOException e) {
                keep(folder, Sentence.of("sorting.not-deleted", folder, Reasons.of(e)));
            }
        }
        return List.of();
    }
}
