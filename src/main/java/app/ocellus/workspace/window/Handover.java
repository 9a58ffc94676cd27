package app.ocellus.workspace.window;

import app.ocellus.file.Json;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A line of JSON from one start to the window, a list of paths, and a short answer. */
final class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final byte[] TAKEN = "taken\n".getBytes(StandardCharsets.UTF_8);
    private static final int MOST_BYTES = 1 << 20;

    /** A window that is only just starting answers when it is there. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** It may not even have its socket yet. */
    private static final int TRIES = 20;

    private static final long BETWEEN_MILLIS = 150;

    private Handover() {}

    /** Whether a window has taken the files. */
    static boolean give(Path socket, List<Path> paths) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return given(socket, paths);
            } catch (IOException e) {
                LOG.debug("No window answers yet", e);
            }
            try {
                Thread.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static boolean given(Path socket, List<Path> paths) throws IOException {
        var line = Json.line(paths.stream().map(p -> p.toAbsolutePath().toString()).toList());
        try (var window = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            write(window, (line + "\n").getBytes(StandardCharsets.UTF_8));
            return within(() -> read(window, TAKEN.length)).isPresent();
        }
    }

    /** The files of a start; nothing when it is not understood. */
    static Optional<List<Path>> take(SocketChannel start) throws IOException {
        var line = within(() -> read(start, MOST_BYTES));
        var paths = line.flatMap(Handover::paths);
        if (paths.isPresent()) {
            write(start, TAKEN);
        }
        return paths;
    }

    private static Optional<List<Path>> paths(String line) {
        try {
            return Optional.of(Stream.of(Json.read(line, String[].class)).map(Path::of).toList());
        } catch (IOException | InvalidPathException | NullPointerException e) {
            LOG.warn("A start that is not understood is left", e);
            return Optional.empty();
        }
    }

    /** Reads from a channel. */
    @FunctionalInterface
    private interface Reading {
        String read() throws IOException;
    }

    /** What a socket gives in time; who is silent is not waited for. */
    private static Optional<String> within(Reading reading) throws IOException {
        var answer = new CompletableFuture<String>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                answer.complete(reading.read());
                            } catch (IOException | RuntimeException e) {
                                answer.completeExceptionally(e);
                            }
                        });
        try {
            return Optional.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** A line without its end. */
    private static String read(SocketChannel channel, int most) throws IOException {
        var line = new ByteArrayOutputStream();
        var piece = ByteBuffer.allocate(1 << 12);
        while (channel.read(piece.clear()) >= 0) {
            line.write(piece.array(), 0, piece.position());
            var text = line.toString(StandardCharsets.UTF_8);
            if (text.endsWith("\n")) {
                return text.strip();
            }
            if (line.size() > most) {
                throw new IOException("more than " + most + " bytes");
            }
        }
        throw new IOException("it ended before its line did");
    }

    private static void write(SocketChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
