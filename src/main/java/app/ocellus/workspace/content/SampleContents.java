package app.ocellus.workspace.content;

import app.ocellus.dataset.SampleId;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.workspace.kept.KeptFile;

import java.io.IOException;
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
    public static final SampleContents NONE = new SampleContents(Map.of());

    private static final int FORMAT = 1;

    private record File(int format, Map<String, SampleContent> samples) {
        File {
            samples = Map.copyOf(samples);
        }
    }

    private final Map<SampleId, SampleContent> contents;

    /** What is known of these samples. */
    public SampleContents(Map<SampleId, SampleContent> contents) {
        this.contents = Map.copyOf(contents);
    }

    /**
     * Reads them; they are learnt anew where the file is damaged.
     *
     * @throws app.ocellus.message.UserException when it cannot be read just now, or a newer version
     *     wrote it
     */
    public static SampleContents read(Path file) {
        return in(file).read().orElse(NONE);
    }

    private static KeptFile<SampleContents> in(Path file) {
        return new KeptFile<>(file, text -> parsed(file, text));
    }

    private static SampleContents parsed(Path file, String text) throws IOException {
        KeptFile.requireFormat(file, text, FORMAT);
        return new SampleContents(
                Json.read(text, File.class).samples().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> new SampleId(entry.getKey()),
                                        Map.Entry::getValue)));
    }

    /** Writes them for the next time. */
    public void write(Path file, AtomicFiles files) {
        var sorted = new TreeMap<String, SampleContent>();
        contents.forEach((id, content) -> sorted.put(id.value(), content));
        in(file).write(files, Json.line(new File(FORMAT, sorted)));
    }

    Optional<SampleContent> find(SampleId id) {
        return Optional.ofNullable(contents.get(id));
    }

    /** Whose contents are known. */
    public Set<SampleId> ids() {
        return contents.keySet();
    }

    /** What is known, by sample. */
    public Map<SampleId, SampleContent> all() {
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
