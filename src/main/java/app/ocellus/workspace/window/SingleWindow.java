package app.ocellus.workspace.window;

import app.ocellus.workspace.kept.FolderLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one window of a person: who starts the program again gives it the files, by a socket in the
 * file system that other people and the network do not reach, and ends. The system lets go of the
 * lock however the window ends, so one that was killed stands in nobody's way.
 */
public final class SingleWindow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleWindow.class);
    private static final String SOCKET = "socket";

    /** The shortest of what systems allow for the path of a socket, in bytes. */
    private static final int LONGEST_PATH = 100;

    private final @Nullable FolderLock lock;
    private final @Nullable ServerSocketChannel server;

    private SingleWindow(@Nullable FolderLock lock, @Nullable ServerSocketChannel server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Becomes the window of this folder, or gives the files to the one that there is.
     *
     * @param folder of the person's own, for a lock and a socket
     * @param paths that the program was started with
     * @return nothing when a window has taken them; one that nobody can reach when none answers
     */
    public static Optional<SingleWindow> begin(Path folder, List<Path> paths) {
        try {
            Files.createDirectories(folder);
            var socket = folder.resolve(SOCKET);
            var lock = FolderLock.take(folder);
            if (lock.isPresent()) {
                return Optional.of(new SingleWindow(lock.get(), bound(socket)));
            }
            return Handover.give(socket, paths)
                    ? Optional.empty()
                    : Optional.of(new SingleWindow(null, null));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("Files that the program is started with later open another window", e);
            return Optional.of(new SingleWindow(null, null));
        }
    }

    private static @Nullable ServerSocketChannel bound(Path socket) throws IOException {
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            LOG.info("{} is too long for a socket; later starts open another window", socket);
            return null;
        }
        // whoever made it has ended: nobody else has the lock
        Files.deleteIfExists(socket);
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            return server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Listens from now on.
     *
     * @param taken hears of the files of each later start, on a thread of its own; there may be
     *     none, when somebody only wants to see the window
     */
    public void listen(Consumer<List<Path>> taken) {
        if (server != null) {
            Thread.ofPlatform().daemon().name("ocellus-starts").start(() -> serve(server, taken));
        }
    }

    private static void serve(ServerSocketChannel server, Consumer<List<Path>> taken) {
        while (server.isOpen()) {
            try (SocketChannel start = server.accept()) {
                Handover.take(start).ifPresent(taken);
            } catch (IOException e) {
                LOG.debug("A start was not heard", e);
            }
        }
    }

    /** Lets another be the window. */
    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            LOG.debug("The socket stays until the program ends", e);
        }
        if (lock != null) {
            lock.release();
        }
    }
}
