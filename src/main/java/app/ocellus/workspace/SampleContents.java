package app.ocellus.workspace;

import app.ocellus.dataset.SampleId;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the samples of a project held, by which they are found again after they have moved. It holds
 * those that are gone too, as files come back.
 */
public final class SampleContents {

    /** Nothing known yet. */
    static final SampleContents NONE = new SampleContents(Map.of());

    private static final int FORMAT = 1;

    private record File(int format, Map<String, SampleContent> samples) {
        File {
            samples = Map.copyOf(samples);
        }
    }

    private final Map<SampleId, SampleContent> contents;

    SampleContents(Map<SampleId, SampleContent> contents) {
        this.contents = Map.copyOf(contents);
    }

    /** Reads them; a file that cannot be read is put aside, and they are learnt anew. */
    static SampleContents read(Path file) {
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            var read = Json.read(Files.readString(file), File.class);
            if (read.format() != FORMAT) {
                throw new IOException("format " + read.format());
            }
            return new SampleContents(
                    read.samples().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            entry -> new SampleId(entry.getKey()),
                                            Map.Entry::getValue)));
        } catch (IOException | RuntimeException e) {
            Aside.put(file, e);
            return NONE;
        }
    }

    void write(Path file, AtomicFiles files) {
        var sorted = new TreeMap<String, SampleContent>();
        contents.forEach((id, content) -> sorted.put(id.value(), content));
        files.write(file, Json.line(new File(FORMAT, sorted)));
    }

    Optional<SampleContent> find(SampleId id) {
        return Optional.ofNullable(contents.get(id));
    }

    /** Whose contents are known. */
    public Set<SampleId> ids() {
        return contents.keySet();
    }

    Map<SampleId, SampleContent> all() {
        return contents;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampleContents same && contents.equals(same.contents);
    }

    @Override
    public int hashCode() {
        return contents.hashCode();
    }
}
