package app.ocellus.serve;

import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A body on its way to the model: a temporary file that only this user may read, which is gone when
 * it is closed.
 */
record Upload(Path file) implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    /** An empty one in {@code folder}. */
    static Upload in(Path folder) throws Refusal {
        try {
            return new Upload(Files.createTempFile(folder, "ocellus-serve-", ".upload"));
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    /**
     * Takes in what comes.
     *
     * @return how many bytes there were; more than {@code most} as soon as there are more
     * @throws IOException when the client is gone
     * @throws Refusal when the disk fails
     */
    long fill(InputStream body, long most) throws IOException, Refusal {
        try (var out = opened()) {
            var piece = new byte[PIECE];
            long sum = 0;
            for (int count = body.read(piece); count >= 0; count = body.read(piece)) {
                sum += count;
                if (sum > most) {
                    return sum;
                }
                write(out, piece, count);
            }
            return sum;
        }
    }

    private OutputStream opened() throws Refusal {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private static void write(OutputStream out, byte[] piece, int count) throws Refusal {
        try {
            out.write(piece, 0, count);
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    private static Refusal notKept(IOException e) {
        return new Refusal(507, Sentence.of("serve.not-kept", Reasons.of(e)));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Windows does not delete what a virus scanner looks at just now
            file.toFile().deleteOnExit();
        }
    }
}
