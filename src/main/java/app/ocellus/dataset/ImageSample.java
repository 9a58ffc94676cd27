package app.ocellus.dataset;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * An image and its class.
 *
 * @param file where it lies now
 * @param classId {@link ClassId#NONE} where nobody has said it yet
 * @param folderSplit the split whose folder it lies in, or that a list gives it; null where the
 *     person made none
 * @param groups what it belongs together with by the person's own arrangement
 */
public record ImageSample(
        SampleId id,
        Path file,
        ClassId classId,
        @Nullable SplitRole folderSplit,
        FileFacts facts,
        SampleGroups groups) {

    /** A sample that stands for itself. */
    public ImageSample(
            SampleId id,
            Path file,
            ClassId classId,
            @Nullable SplitRole folderSplit,
            FileFacts facts) {
        this(id, file, classId, folderSplit, facts, SampleGroups.NONE);
    }

    /** A sample of whose file nothing but its length in bytes is known. */
    public ImageSample(
            SampleId id, Path file, ClassId classId, @Nullable SplitRole folderSplit, long bytes) {
        this(id, file, classId, folderSplit, FileFacts.ofLength(bytes));
    }

    /** The file's length in bytes. */
    public long bytes() {
        return facts.bytes();
    }

    /** Whether its class is known. */
    public boolean isLabelled() {
        return !classId.equals(ClassId.NONE);
    }

    /** The same under another identity. */
    ImageSample withId(SampleId other) {
        return new ImageSample(other, file, classId, folderSplit, facts, groups);
    }

    /** The same in another class. */
    public ImageSample withClass(ClassId other) {
        return new ImageSample(id, file, other, folderSplit, facts, groups);
    }

    /** The same with what its head says. */
    ImageSample withFacts(FileFacts now) {
        return new ImageSample(id, file, classId, folderSplit, now, groups);
    }
}
