package app.ocellus.workspace.project;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A dataset that is open, as it is with the person's edits.
 *
 * @param scan what was found, edited
 * @param split how it is shared out
 * @param edits what was done to it, to be undone
 */
public record OpenProject(
        Project project, DatasetScan scan, DatasetSplit split, ProjectEdits edits) {

    /** A dataset that nobody has edited. */
    public OpenProject(Project project, DatasetScan scan, DatasetSplit split) {
        this(project, scan, split, ProjectEdits.none(scan, split));
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
                .or(() -> project.pictures().of(picture).flatMap(this::image));
    }

    private Optional<ImageSample> image(SampleId id) {
        return scan.snapshot().images().filter(image -> image.id().equals(id)).findFirst();
    }
}
