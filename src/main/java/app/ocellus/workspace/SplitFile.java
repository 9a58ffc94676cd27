package app.ocellus.workspace;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Who is in which split, in {@code split.json}. */
final class SplitFile {

    private static final String NAME = "split.json";

    private final Path file;
    private final AtomicFiles files;

    /** The file in {@code folder}. */
    SplitFile(Path folder, AtomicFiles files) {
        this.file = folder.resolve(NAME);
        this.files = files;
    }

    /** Who was put where before; nobody when that is not known. */
    Map<SampleId, SplitRole> read() {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            var roles = new HashMap<SampleId, SplitRole>();
            for (var entry : Json.tree(Files.readString(file)).properties()) {
                roles.put(new SampleId(entry.getKey()), role(entry.getValue()));
            }
            return roles;
        } catch (IOException | IllegalArgumentException e) {
            Aside.put(file, e);
            return Map.of();
        }
    }

    private static SplitRole role(JsonNode value) {
        return SplitRole.valueOf(value.asText().toUpperCase(Locale.ROOT));
    }

    /**
     * Remembers who is where, so that files added later move nobody; who is gone keeps the place,
     * as files come back.
     */
    void save(DatasetSplit split) {
        var roles = new TreeMap<String, String>();
        read().forEach((id, role) -> roles.put(id.value(), role.text()));
        for (var role : SplitRole.values()) {
            split.of(role).forEach(sample -> roles.put(sample.id().value(), role.text()));
        }
        files.write(file, Json.line(roles));
    }
}
