package app.ocellus.dataset;

import app.ocellus.file.AtomicFiles;
import app.ocellus.message.UserException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * Heads in a file for each dataset, which may be deleted at any time: {@code OCHD}, version, count;
 * of each picture its path, length, time, width, height, capture time, checksum of its start; a
 * checksum of all that. Numbers are big-endian.
 *
 * @param folder of these files
 */
public record KeptHeads(Path folder, AtomicFiles files) implements KnownHeads {

    private static final Logger LOG = LoggerFactory.getLogger(KeptHeads.class);
    private static final int MAGIC = 0x4f434844;
    private static final int VERSION = 1;
    private static final long NEVER = Long.MIN_VALUE;

    /** What was changed this shortly ago may change again within the same tick of the clock. */
    private static final long SETTLED_MILLIS = 2000;

    @Override
    public Map<Path, FileFacts> of(Path root) {
        var file = file(root);
        try {
            return read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException | InvalidPathException e) {
            LOG.warn("{} is passed over, so all heads are read again", file, e);
            return Map.of();
        }
    }

    private static Map<Path, FileFacts> read(byte[] content) throws IOException {
        int end = content.length - Integer.BYTES;
        var in = new DataInputStream(new ByteArrayInputStream(content));
        if (in.readInt() != MAGIC || in.readInt() != VERSION) {
            throw new IOException("it holds something else");
        }
        var checksum = new CRC32();
        checksum.update(content, 0, end);
        if (ByteBuffer.wrap(content).getInt(end) != (int) checksum.getValue()) {
            throw new IOException("it is torn");
        }
        int count = in.readInt();
        var facts = new HashMap<Path, FileFacts>();
        for (int i = 0; i < count; i++) {
            facts.put(Path.of(in.readUTF()), facts(in));
        }
        return facts;
    }

    private static FileFacts facts(DataInputStream in) throws IOException {
        long bytes = in.readLong();
        long modified = in.readLong();
        int width = in.readInt();
        int height = in.readInt();
        long taken = in.readLong();
        return new FileFacts(
                bytes,
                modified,
                width,
                height,
                taken == NEVER ? OptionalLong.empty() : OptionalLong.of(taken),
                in.readLong());
    }

    @Override
    public void keep(Path root, List<ImageSample> images) {
        long now = System.currentTimeMillis();
        var settled =
                images.stream()
                        .filter(image -> image.facts().modified() < now - SETTLED_MILLIS)
                        .toList();
        try {
            files.write(file(root), out -> write(out, settled));
        } catch (UserException e) {
            LOG.warn("The heads of {} are read again the next time", root, e);
        }
    }

    private static void write(OutputStream out, List<ImageSample> images) throws IOException {
        var checksum = new CRC32();
        var data =
                new DataOutputStream(
                        new CheckedOutputStream(new BufferedOutputStream(out), checksum));
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(images.size());
        for (var image : images) {
            var facts = image.facts();
            data.writeUTF(image.file().toString());
            data.writeLong(facts.bytes());
            data.writeLong(facts.modified());
            data.writeInt(facts.width());
            data.writeInt(facts.height());
            data.writeLong(facts.taken().orElse(NEVER));
            data.writeLong(facts.startSum());
        }
        data.writeInt((int) checksum.getValue());
        data.flush();
    }

    private Path file(Path root) {
        var path = root.toAbsolutePath().normalize().toString();
        var mark = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(mark + ".heads");
    }
}
