package app.ocellus.workspace.run;

import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.workspace.kept.KeptFile;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Who is in which split, in {@code split.json}. */
public final class SplitFile {

    private static final String NAME = "split.json";

    private final KeptFile<Map<SampleId, SplitRole>> file;
    private final AtomicFiles files;

    /** The file in {@code folder}. */
    public SplitFile(Path folder, AtomicFiles files) {
        this(folder, NAME, files);
    }

    /** The places of another plan, beside those that hold. */
    public static SplitFile ofPlan(Path folder, String mark, AtomicFiles files) {
        return new SplitFile(folder, "split-" + mark + ".json", files);
    }

    private SplitFile(Path folder, String name, AtomicFiles files) {
        this.file = new KeptFile<>(folder.resolve(name), SplitFile::parsed);
        this.files = files;
    }

    /**
     * Who was put where before; nobody when that is not known.
     *
     * @throws app.ocellus.message.UserException when it cannot be read just now
     */
    public Map<SampleId, SplitRole> read() {
        return file.read().orElse(Map.of());
    }

    private static Map<SampleId, SplitRole> parsed(String text) throws IOException {
        var roles = new HashMap<SampleId, SplitRole>();
        for (var entry : Json.tree(text).properties()) {
            roles.put(new SampleId(entry.getKey()), role(entry.getValue()));
        }
        return roles;
    }

    private static SplitRole role(JsonNode value) {
        return SplitRole.valueOf(value.asText().toUpperCase(Locale.ROOT));
    }

    /**
     * Remembers who is where, so that files added later move nobody; who is gone keeps the place,
     * as files come back.
     */
    public void save(Map<SampleId, SplitRole> places) {
        var all = new HashMap<>(read());
        all.putAll(places);
        replace(all);
    }

    /** Remembers these places and forgets all others. */
    public void replace(Map<SampleId, SplitRole> places) {
        var roles = new TreeMap<String, String>();
        places.forEach((id, role) -> roles.put(id.value(), role.text()));
        file.write(files, Json.line(roles));
    }
}
