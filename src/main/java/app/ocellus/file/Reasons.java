package app.ocellus.file;

import app.ocellus.message.Sentence;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, to stand inside a sentence. */
public final class Reasons {

    private Reasons() {}

    /** The cause in words: the message of many an exception is but the path. */
    public static Object of(IOException e) {
        return switch (e) {
            case AccessDeniedException denied ->
                    Sentence.of("file.reason.no-permission", file(denied));
            case NoSuchFileException missing -> Sentence.of("file.reason.missing", file(missing));
            case NotAFileException none -> Sentence.of("file.reason.not-a-file", file(none));
            case FileAlreadyExistsException inTheWay ->
                    Sentence.of("file.reason.in-the-way", file(inTheWay));
            case FileSystemException other when other.getReason() != null -> other.getReason();
            case IOException other when other.getMessage() != null -> other.getMessage();
            default -> e.getClass().getSimpleName();
        };
    }

    private static String file(FileSystemException e) {
        return String.valueOf(e.getFile());
    }
}
