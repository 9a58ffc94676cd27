package app.ocellus.workspace.project;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A dataset that is open, as it is with the person's edits. It is equal to itself alone: listeners
 * compare it at every change, and all samples would be compared with it.
 */
public final class OpenProject {

    private final Project project;
    private final DatasetScan scan;
    private final DatasetSplit split;
    private final ProjectEdits edits;
    private final SampleIndex index;

    /** A dataset that nobody has edited. */
    public OpenProject(Project project, DatasetScan scan, DatasetSplit split) {
        this(project, scan, split, ProjectEdits.none(scan, split));
    }

    /** A dataset as it was found, edited, and is shared out, with what was done to it. */
    public OpenProject(Project project, DatasetScan scan, DatasetSplit split, ProjectEdits edits) {
        this.project = project;
        this.scan = scan;
        this.split = split;
        this.edits = edits;
        this.index = SampleIndex.of(scan.snapshot(), split);
    }

    /** Where it is kept. */
    public Project project() {
        return project;
    }

    /** What was found, edited. */
    public DatasetScan scan() {
        return scan;
    }

    /** How it is shared out. */
    public DatasetSplit split() {
        return split;
    }

    /** What was done to it, to be undone. */
    public ProjectEdits edits() {
        return edits;
    }

    /** Its images by their identity. */
    public SampleIndex index() {
        return index;
    }

    /** What a person calls it; at first the name of the dataset's folder. */
    public String name() {
        return project.name();
    }

    /** Whether it is {@code before} with an edit or after a rescan, and not opened anew. */
    public boolean continues(@Nullable OpenProject before) {
        return before != null && before.project() == project;
    }

    /**
     * The split, if something can be learnt from it.
     *
     * @throws app.ocellus.message.UserException when a class has too little, or there are no two
     */
    public DatasetSplit trainable() {
        split.requireTrainable(scan.snapshot().root());
        return split;
    }

    /**
     * The image of the dataset that this file is: by its place, or as a picture from elsewhere of
     * which there is a copy. It may have to read the file.
     */
    public Optional<ImageSample> imageOf(Path picture) {
        var place = picture.toAbsolutePath().normalize();
        return scan.snapshot()
                .images()
                .filter(image -> image.file().toAbsolutePath().normalize().equals(place))
                .findFirst()
                .or(() -> project.pictures().of(picture).map(index.images()::get));
    }
}
