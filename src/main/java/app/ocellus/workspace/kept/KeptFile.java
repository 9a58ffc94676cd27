package app.ocellus.workspace.kept;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text file of the program's own. Reading changes nothing on the disk; a damaged file is put
 * aside when something new takes its place, and only then.
 */
public final class KeptFile<T> {

    /** What makes a value of the text. */
    @FunctionalInterface
    public interface Parsing<T> {
        /**
         * Reads the text.
         *
         * @throws IOException when it is damaged, as is whatever throws a runtime exception
         * @throws UserException when it is whole and yet cannot be used
         */
        T parse(String text) throws IOException;
    }

    /** The bytes were read, and are not what the program writes. */
    private static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1;

        DamagedException(Exception cause) {
            super(cause);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);

    private final Path file;
    private final Parsing<T> parsing;

    /** The file, and how its text is read. */
    public KeptFile(Path file, Parsing<T> parsing) {
        this.file = file;
        this.parsing = parsing;
    }

    /**
     * What was written last; nothing when it is not there or damaged.
     *
     * @throws UserException when the disk does not give it just now, or a newer version wrote it
     */
    public Optional<T> read() {
        try {
            return found();
        } catch (DamagedException e) {
            LOG.warn("{} is damaged and passed over", file, e);
            return Optional.empty();
        }
    }

    /**
     * Writes it anew.
     *
     * @throws UserException when that fails, or what is there cannot be read and yet may be whole;
     *     it is untouched then
     */
    public void write(AtomicFiles files, String text) {
        try {
            found();
        } catch (DamagedException e) {
            Aside.put(file, e);
        }
        files.write(file, text);
    }

    private Optional<T> found() throws DamagedException {
        byte[] bytes;
        try {
            bytes = bytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(parsing.parse(text.toString()));
        } catch (UserException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new DamagedException(e);
        }
    }

    /**
     * The content of a file of the program's own.
     *
     * @throws NoSuchFileException when it is not there
     * @throws UserException when the disk does not give it just now, which says nothing of whether
     *     it is whole
     */
    public static byte[] bytes(Path file) throws NoSuchFileException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-read", file, Reasons.of(e)), e);
        }
    }

    /**
     * Looks at the format before anything else is read.
     *
     * @throws UserException when a newer version wrote it
     * @throws IOException when there has never been such a format
     */
    public static void requireFormat(Path file, String text, int known) throws IOException {
        int format = Json.tree(text).path("format").asInt();
        if (format > known) {
            throw new UserException(Sentence.of("workspace.newer-project", file));
        }
        if (format != known) {
            throw new IOException("format " + format);
        }
    }
}
