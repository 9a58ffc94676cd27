package app.ocellus.workspace.kept;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Says that a run or a project is being worked on, to this program and to others; the system
 * releases it however the program ends.
 */
public final class FolderLock implements AutoCloseable {

    /** The file in the folder. */
    public static final String FILE = "lock";

    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

    /**
     * What this program holds. Opening the file again to look would do harm: POSIX releases a lock
     * as soon as the process closes any channel on its file.
     */
    private static final Set<Path> OWN = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock of a folder; nothing when somebody has it. */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        synchronized (OWN) {
            var file = folder.toRealPath().resolve(FILE);
            if (OWN.contains(file)) {
                return Optional.empty();
            }
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    channel.close();
                    return Optional.empty();
                }
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            OWN.add(file);
            return Optional.of(new FolderLock(file, channel));
        }
    }

    /** Whether somebody works on what is in this folder. */
    public static boolean held(Path folder) {
        synchronized (OWN) {
            try {
                var file = folder.toRealPath().resolve(FILE);
                return OWN.contains(file) || (Files.exists(file) && heldElsewhere(file));
            } catch (IOException e) {
                return false; // a folder that cannot be written to is not worked on from here
            }
        }
    }

    private static boolean heldElsewhere(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (OWN) {
            if (channel.isOpen()) {
                OWN.remove(file);
                channel.close();
            }
        }
    }

    /** Gives the lock back; what cannot be given back now is when the program ends. */
    public void release() {
        try {
            close();
        } catch (IOException e) {
            LOG.warn("A lock could not be given back", e);
        }
    }
}
