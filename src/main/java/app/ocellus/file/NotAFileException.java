package app.ocellus.file;

import java.nio.file.FileSystemException;

/** Something that is no file was to be read: of a pipe or a device the end may never come. */
public final class NotAFileException extends FileSystemException {

    private static final long serialVersionUID = 1;

    /** What was to be read. */
    public NotAFileException(String file) {
        super(file);
    }
}
