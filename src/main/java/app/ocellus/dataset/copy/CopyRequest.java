package app.ocellus.dataset.copy;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ScanProblem;
import app.ocellus.dataset.edit.EditedDataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be written, and how.
 *
 * @param edited the dataset with the person's edits
 * @param split how it is shared out, the person's moves included
 * @param problems of the scan: files that could not be used are listed in the manifest
 * @param target an empty folder, or one that is not there yet
 * @param layout how folders are made; nothing to let the dataset decide
 * @param means how files get there
 */
public record CopyRequest(
        EditedDataset edited,
        DatasetSplit split,
        List<ScanProblem> problems,
        Path target,
        Optional<Layout> layout,
        Means means) {

    /** Which folders are made. */
    public enum Layout {
        /** A folder a class. */
        CLASSES,
        /** A folder a split, and in it a folder a class. */
        SPLITS
    }

    /** How files get into the copy. */
    public enum Means {
        /** Each file is there twice. */
        COPY,
        /** Each file is there once, under two names; both on one disk. */
        HARD_LINK
    }

    /** Copies the list. */
    public CopyRequest {
        problems = List.copyOf(problems);
    }

    /**
     * Splits that the person made, by folders or by moves, are kept unless it is said otherwise.
     */
    Layout chosenLayout() {
        boolean made =
                !edited.moved().isEmpty()
                        || edited.snapshot().samples().stream()
                                .anyMatch(sample -> sample.folderSplit() != null);
        return layout.orElse(made ? Layout.SPLITS : Layout.CLASSES);
    }
}
