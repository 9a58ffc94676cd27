package app.ocellus.file;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** A file that names places, one a line, and is locked while its program lives. */
final class DraftRecord {

    /** What is to be done with the text of a record that nobody holds. */
    @FunctionalInterface
    interface Reader {
        /** Returns whether the record is of no more use. */
        boolean isDone(String text) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(DraftRecord.class);

    /** Opening one's own would do harm: POSIX releases a lock when any channel is closed. */
    private static final Set<Path> OWN = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private DraftRecord(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** A new one that is held. */
    static DraftRecord hold(Path place) throws IOException {
        synchronized (OWN) {
            var file = place.toAbsolutePath().normalize();
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    throw new FileAlreadyExistsException(file.toString());
                }
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            OWN.add(file);
            return new DraftRecord(file, channel);
        }
    }

    /** Whether a record is done with: never while somebody holds it. */
    static boolean ifNobodyHolds(Path place, Reader reader) throws IOException {
        synchronized (OWN) {
            var file = place.toAbsolutePath().normalize();
            if (OWN.contains(file)) {
                return false;
            }
            try (var channel =
                            FileChannel.open(
                                    file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var lock = channel.tryLock()) {
                return lock != null
                        && reader.isDone(
                                new String(
                                        Channels.newInputStream(channel).readAllBytes(),
                                        StandardCharsets.UTF_8));
            }
        }
    }

    /** Adds a place, and forces it to the disk. */
    void add(Path place) {
        try {
            var line = ByteBuffer.wrap((place + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            LOG.warn("{} is not remembered", place, e);
        }
    }

    /** Lets it go; deletes it if it is {@code done} with. */
    void close(boolean done) {
        synchronized (OWN) {
            try {
                if (done) {
                    Files.deleteIfExists(file);
                }
                channel.close();
            } catch (IOException e) {
                LOG.warn("{} is left over", file, e);
            } finally {
                OWN.remove(file);
            }
        }
    }
}
