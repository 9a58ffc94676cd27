package app.ocellus.dataset.look;

import app.ocellus.dataset.ImageSample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * By what a file is known to be as it was.
 *
 * @param modified when it was last changed, in milliseconds since 1970; 0 where nobody looked
 */
public record FileStamp(Path file, long bytes, long modified) {

    /** What the scan saw of the file. */
    static FileStamp of(ImageSample sample) {
        return new FileStamp(sample.file(), sample.bytes(), sample.facts().modified());
    }

    /** What it is now; of a file that cannot be asked, one that nothing is remembered by. */
    static FileStamp of(Path file) {
        try {
            var facts = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(file, facts.size(), facts.lastModifiedTime().toMillis());
        } catch (IOException e) {
            return new FileStamp(file, 0, 0);
        }
    }
}
