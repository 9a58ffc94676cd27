package app.ocellus.model;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.training.LearntWeights;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Reads and writes {@code .ocellus} files: a zip of JSON and numbers, with nothing to run in it.
 */
public final class ModelFiles {

    private static final String DESCRIPTION = "model.json";
    private static final String WEIGHTS = "weights.safetensors";

    private static final String TRAINED_ON = "trained-on.txt";

    /** What may be in a bundle, and how large at most, in bytes. */
    private static final Map<String, Integer> LIMITS =
            Map.of(DESCRIPTION, 8 << 20, WEIGHTS, 512 << 20, TRAINED_ON, 64 << 20);

    private static final long LARGEST_FILE = 1L << 30;

    /** Numbers hardly get smaller in a zip; a head of zeros does, and descriptions do. */
    private static final long MOST_UNPACKED = 20;

    private static final long ALWAYS_UNPACKED = 16 << 20;

    /** The end of a zip's directory: its length, its mark, and where it counts the entries. */
    private static final int END_BYTES = 22;

    private static final int END_MARK = 0x06054b50;
    private static final int END_COUNT = 10;

    /** Not the first day a zip can tell: that one is written together with the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final AtomicFiles files;

    /** Writes through {@code files}. */
    public ModelFiles(AtomicFiles files) {
        this.files = files;
    }

    /** Writes a bundle; the same bundle gives the same bytes. */
    public void write(Path file, ModelBundle bundle) {
        var weights = Safetensors.write(WeightTensors.of(bundle.weights()));
        var description = Json.pretty(ModelJson.of(bundle, ContentHash.of(weights).hex()));
        files.write(
                file,
                out -> {
                    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                    put(zip, DESCRIPTION, description.getBytes(StandardCharsets.UTF_8));
                    put(zip, WEIGHTS, weights);
                    put(zip, TRAINED_ON, lines(bundle).getBytes(StandardCharsets.UTF_8));
                    zip.finish();
                });
    }

    private static String lines(ModelBundle bundle) {
        return new TreeSet<>(bundle.trainedOn()).stream().collect(Collectors.joining("\n"));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * Reads a bundle.
     *
     * @throws UserException when it is not there, not a bundle, damaged, or of a newer version
     */
    public ModelBundle read(Path file) {
        try {
            if (!Files.exists(file)) {
                throw new UserException(Sentence.of("model.missing", file));
            }
            if (Files.isDirectory(file)) {
                throw new UserException(Sentence.of("model.folder", file));
            }
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
                throw new UserException(Sentence.of("model.not-a-bundle", file));
            }
            return bundle(entries(file, Files.readAllBytes(file)));
        } catch (AccessDeniedException e) {
            throw new UserException(Sentence.of("model.no-permission", file), e);
        } catch (UserException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UserException(Sentence.of("model.damaged", file), e);
        }
    }

    private static Map<String, byte[]> entries(Path file, byte[] content) throws IOException {
        if (ForeignPrograms.isOne(content)) {
            throw new UserException(Sentence.of("model.runs-code", file));
        }
        var entries = new HashMap<String, byte[]>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var limit = LIMITS.get(entry.getName());
                if (limit == null || entries.containsKey(entry.getName())) {
                    throw new UserException(
                            Sentence.of("model.foreign-entry", file, entry.getName()));
                }
                var bytes = unpacked(zip, limit, content.length);
                entries.put(entry.getName(), bytes);
                if (entry.getName().equals(DESCRIPTION)) {
                    requireKnownVersion(file, bytes);
                }
            }
        }
        if (entries.isEmpty()) {
            throw new UserException(Sentence.of("model.not-a-bundle", file));
        }
        requireWhole(content, entries.size());
        return entries;
    }

    /** No more memory than a whole model of that many bytes could need, whatever is claimed. */
    private static byte[] unpacked(ZipInputStream zip, int limit, long packed) throws IOException {
        int most = (int) Math.min(limit, ALWAYS_UNPACKED + MOST_UNPACKED * packed);
        var bytes = zip.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new IOException("an entry of more than " + most + " bytes");
        }
        return bytes;
    }

    /** At once: what a newer version put beside it is not foreign, only unknown. */
    private static void requireKnownVersion(Path file, byte[] description) throws IOException {
        var text = new String(description, StandardCharsets.UTF_8);
        int format = Json.tree(text).path("format").asInt();
        if (format > ModelJson.FORMAT) {
            throw new UserException(Sentence.of("model.newer", file));
        }
        if (format < 1) {
            throw new IOException("no format");
        }
    }

    /** Reading entry by entry does not notice that the last ones and the directory are missing. */
    private static void requireWhole(byte[] content, int entries) throws IOException {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = content.length - END_BYTES;
        while (end >= 0 && bytes.getInt(end) != END_MARK) {
            end--;
        }
        if (end < 0 || bytes.getShort(end + END_COUNT) != entries) {
            throw new IOException("the directory of the zip is missing");
        }
    }

    private static ModelBundle bundle(Map<String, byte[]> entries) throws IOException {
        var description = Json.read(text(entries, DESCRIPTION), ModelJson.class);
        var weights = entries.getOrDefault(WEIGHTS, new byte[0]);
        if (!ContentHash.of(weights).hex().equals(description.weights().sha256())) {
            throw new IOException("the weights are not those that were written");
        }
        return description.toBundle(
                learnt(weights, description.classes().size()),
                text(entries, TRAINED_ON)
                        .lines()
                        .filter(mark -> !mark.isBlank())
                        .collect(Collectors.toSet()));
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static LearntWeights learnt(byte[] weights, int classes) throws IOException {
        var learnt = WeightTensors.read(Safetensors.read(weights));
        if (learnt.head().classes() != classes) {
            throw new IOException("the head has other classes");
        }
        return learnt;
    }
}
