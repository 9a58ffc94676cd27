package app.ocellus.workspace;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelFiles;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingResult;

import com.fasterxml.jackson.databind.JsonNode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the program keeps of one dataset: who is in which split, and the runs. */
public final class Project {

    static final String MODEL = "model.ocellus";

    private static final Logger LOG = LoggerFactory.getLogger(Project.class);
    private static final String RUNS = "runs";
    private static final String RUN = "run.json";
    private static final String HISTORY = "history.jsonl";
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

    /** The finished runs, the newest first; a damaged one is passed over. */
    public List<SavedRun> runs() {
        var runs = folder.resolve(RUNS);
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (var folders = Files.list(runs)) {
            return folders.map(this::run)
                    .flatMap(Optional::stream)
                    .sorted(
                            Comparator.comparingInt((SavedRun run) -> run.record().number())
                                    .reversed())
                    .toList();
        } catch (IOException e) {
            LOG.warn("The runs in {} cannot be listed", runs, e);
            return List.of();
        }
    }

    private Optional<SavedRun> run(Path run) {
        try {
            var record = Json.read(Files.readString(run.resolve(RUN)), RunRecord.class);
            if (record.format() != RunRecord.FORMAT) {
                throw new IOException("format " + record.format());
            }
            return Optional.of(new SavedRun(record, run));
        } catch (IOException e) {
            LOG.warn("The run {} is passed over", run, e);
            return Optional.empty();
        }
    }

    /**
     * Keeps what a run reached; {@code run.json} is written last, so that a run is there whole or
     * not at all.
     */
    public SavedRun saveRun(
            TrainingConfig config, TrainingResult result, ModelBundle model, Duration took) {
        int number = claimNumber();
        var run = runFolder(number);
        var record = record(number, config, result, took);
        new ModelFiles(files).write(run.resolve(MODEL), model);
        files.write(
                run.resolve(HISTORY),
                result.history().epochs().stream()
                        .map(Json::line)
                        .collect(Collectors.joining("\n", "", "\n")));
        files.write(run.resolve(RUN), Json.pretty(record));
        return new SavedRun(record, run);
    }

    /** The number after the highest, so that no run that cannot be read is written over. */
    private int claimNumber() {
        var runs = folder.resolve(RUNS);
        try {
            Files.createDirectories(runs);
            int number = 1;
            while (Files.exists(runFolder(number))) {
                number++;
            }
            Files.createDirectory(runFolder(number));
            return number;
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-written", runs, Reasons.of(e)), e);
        }
    }

    private Path runFolder(int number) {
        return folder.resolve(RUNS).resolve("run-" + number);
    }

    private static RunRecord record(
            int number, TrainingConfig config, TrainingResult result, Duration took) {
        var best = result.history().kept();
        return new RunRecord(
                RunRecord.FORMAT,
                number,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                config.mode().text(),
                config.backbone(),
                config.seed(),
                result.history().epochs().size(),
                result.history().bestEpoch(),
                result.reason().text(),
                best.map(Validation::loss).orElse(null),
                best.map(Validation::accuracy).orElse(null),
                took.toMillis() / 1e3,
                config);
    }
}
