package app.ocellus.dataset.copy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An original that is read; what goes wrong with it is told apart from what is written. */
public final class SourceStream extends FilterInputStream {

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

    /** Opens an original. */
    public SourceStream(Path file) throws SourceException {
        super(opened(file));
    }

    private static java.io.InputStream opened(Path file) throws SourceException {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }
}
