package app.ocellus.dataset;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * A labelled image.
 *
 * @param file where it lies now
 * @param folderSplit the split whose folder it lies in; null where the person made no split folders
 * @param bytes the file's size
 */
public record ImageSample(
        SampleId id, Path file, ClassId classId, @Nullable SplitRole folderSplit, long bytes) {

    /** The same under another identity. */
    ImageSample withId(SampleId other) {
        return new ImageSample(other, file, classId, folderSplit, bytes);
    }
}
