package app.ocellus.evaluation.sorting;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what a file is known to be as it was.
 *
 * @param bytes its length
 * @param modified when it was last changed
 * @param key which file it is, where the system says that
 */
record Stamp(long bytes, FileTime modified, @Nullable Object key) {

    /** Of the file itself, not of what a link leads to. */
    static Stamp of(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    /** Of the file that links lead to. */
    static Stamp ofOriginal(Path file) throws IOException {
        return of(Files.readAttributes(file, BasicFileAttributes.class));
    }

    private static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }
}
