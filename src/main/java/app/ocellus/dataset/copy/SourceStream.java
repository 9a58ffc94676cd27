package app.ocellus.dataset.copy;

import app.ocellus.file.NotAFileException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Waiting;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An original that is read; what goes wrong with it is told apart from what is written. */
public final class SourceStream extends FilterInputStream {

    private final Cancellation cancellation;

    /** The original could not be read. */
    public static final class SourceException extends IOException {

        private static final long serialVersionUID = 1;

        private final IOException reason;

        SourceException(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        /** What went wrong with the original. */
        public IOException reason() {
            return reason;
        }
    }

    /** Opens an original; whoever waits for a disk that hangs can leave. */
    public SourceStream(Path file, Cancellation cancellation) throws SourceException {
        super(opened(file, cancellation));
        this.cancellation = cancellation;
    }

    private static InputStream opened(Path file, Cancellation cancellation) throws SourceException {
        try {
            return Waiting.apart(() -> opened(file), cancellation);
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    /** Of a pipe or a device the end may never come. */
    private static InputStream opened(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new NotAFileException(file.toString());
        }
        return Files.newInputStream(file);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return Waiting.<Integer, IOException>apart(
                    () -> super.read(into, offset, length), cancellation);
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }
}
