package app.ocellus.model;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.Safetensors.Tensor;
import app.ocellus.training.Head;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final AtomicFiles files;

    /** Writes through {@code files}. */
    public ModelFiles(AtomicFiles files) {
        this.files = files;
    }

    /** Writes a bundle; the same bundle gives the same bytes. */
    public void write(Path file, ModelBundle bundle) {
        var weights = Safetensors.write(tensors(bundle.head()));
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

    private static Map<String, Tensor> tensors(Head head) {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put(
                "head.weight",
                new Tensor(new int[] {head.classes(), head.width()}, head.weights()));
        tensors.put("head.bias", new Tensor(new int[] {head.classes()}, head.bias()));
        return tensors;
    }

    /**
     * Reads a bundle.
     *
     * @throws UserException when it is not there, not a bundle, damaged, or of a newer version
     */
    public ModelBundle read(Path file) {
        try {
            if (Files.isDirectory(file) || Files.size(file) > LARGEST_FILE) {
                throw new UserException(Sentence.of("model.not-a-bundle", file));
            }
            var entries = entries(file, Files.readAllBytes(file));
            return bundle(file, entries);
        } catch (NoSuchFileException e) {
            throw new UserException(Sentence.of("model.missing", file), e);
        } catch (UserException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UserException(Sentence.of("model.damaged", file), e);
        }
    }

    private static Map<String, byte[]> entries(Path file, byte[] content) throws IOException {
        var entries = new HashMap<String, byte[]>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var limit = LIMITS.get(entry.getName());
                if (limit == null || entries.containsKey(entry.getName())) {
                    throw new UserException(
                            Sentence.of("model.foreign-entry", file, entry.getName()));
                }
                var bytes = zip.readNBytes(limit + 1);
                if (bytes.length > limit) {
                    throw new IOException(entry.getName() + " is too large");
                }
                entries.put(entry.getName(), bytes);
            }
        }
        if (!entries.containsKey(DESCRIPTION) || !entries.containsKey(WEIGHTS)) {
            throw new UserException(Sentence.of("model.not-a-bundle", file));
        }
        return entries;
    }

    private static ModelBundle bundle(Path file, Map<String, byte[]> entries) throws IOException {
        var text =
                new String(entries.getOrDefault(DESCRIPTION, new byte[0]), StandardCharsets.UTF_8);
        if (Json.tree(text).path("format").asInt() > ModelJson.FORMAT) {
            throw new UserException(Sentence.of("model.newer", file));
        }
        var description = Json.read(text, ModelJson.class);
        var weights = entries.getOrDefault(WEIGHTS, new byte[0]);
        if (!ContentHash.of(weights).hex().equals(description.weights().sha256())) {
            throw new IOException("the weights are not those that were written");
        }
        var marks =
                new String(entries.getOrDefault(TRAINED_ON, new byte[0]), StandardCharsets.UTF_8);
        return description.toBundle(
                head(weights, description.classes().size()),
                Arrays.stream(marks.split("\n"))
                        .filter(mark -> !mark.isBlank())
                        .collect(Collectors.toSet()));
    }

    private static Head head(byte[] weights, int classes) throws IOException {
        var tensors = Safetensors.read(weights);
        var weight = tensors.get("head.weight");
        if (weight == null || weight.shape().length != 2) {
            throw new IOException("the head is missing");
        }
        int width = weight.shape()[1];
        return new Head(
                classes,
                width,
                Safetensors.required(tensors, "head.weight", List.of(classes, width)).values(),
                Safetensors.required(tensors, "head.bias", List.of(classes)).values());
    }
}
