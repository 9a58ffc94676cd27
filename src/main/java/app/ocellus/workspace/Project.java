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

/** What the program keeps of one dataset: who is in which split, and the runs. */
public final class Project {

    private static final String SPLIT = "split.json";

    private final Path folder;
    private final AtomicFiles files;

    Project(Path folder, AtomicFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /** Who was put where before; nobody when that is not known. */
    public Map<SampleId, SplitRole> earlierSplit() {
        var file = folder.resolve(SPLIT);
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
    public void saveSplit(DatasetSplit split) {
        var roles = new TreeMap<String, String>();
        earlierSplit().forEach((id, role) -> roles.put(id.value(), role.text()));
        for (var role : SplitRole.values()) {
            split.of(role).forEach(sample -> roles.put(sample.id().value(), role.text()));
        }
        files.write(folder.resolve(SPLIT), Json.line(roles));
    }

    /** What a person chose for this project. */
    public ProjectChoices choices() {
        return new ChoicesFile(folder, files).read();
    }

    /**
     * Remembers what a person chose.
     *
     * @throws app.ocellus.message.UserException when it cannot be written down
     */
    public void saveChoices(ProjectChoices choices) {
        new ChoicesFile(folder, files).write(choices);
    }

    /** The runs. */
    public RunStore runs() {
        return new RunStore(folder, files);
    }
}
