package app.ocellus.dataset;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.CheckedFormat;
import app.ocellus.message.UserException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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

/**
 * Heads in a file for each dataset: their count; of each picture its path, length, time, width,
 * height, capture time, checksum of its start.
 *
 * @param folder of these files
 */
public record KeptHeads(Path folder, AtomicFiles files) implements KnownHeads {

    private static final Logger LOG = LoggerFactory.getLogger(KeptHeads.class);
    private static final CheckedFormat FORMAT = new CheckedFormat("OCHD", 1);
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
        var in = FORMAT.read(content);
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
            files.write(file(root), out -> FORMAT.write(out, data -> write(data, settled)));
        } catch (UserException e) {
            LOG.warn("The heads of {} are read again the next time", root, e);
        }
    }

    private static void write(DataOutputStream data, List<ImageSample> images) throws IOException {
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
    }

    private Path file(Path root) {
        var path = root.toAbsolutePath().normalize().toString();
        var mark = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(mark + ".heads");
    }
}
