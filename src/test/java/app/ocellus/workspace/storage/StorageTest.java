package app.ocellus.workspace.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureCache;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.workspace.project.ProjectStore;
import app.ocellus.workspace.settings.StorageLimits;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class StorageTest {

    private static final AtomicFiles FILES = new AtomicFiles(FileOps.REAL);
    private static final Path OLD =
            Path.of("src/test/resources/app/ocellus/workspace/project-format-1");
    private static final StorageLimits TINY = new StorageLimits(1, 1);

    @TempDir private Path home;
    private ProjectStore projects;
    private Storage storage;

    @BeforeEach
    void makeAStorage() {
        projects = new ProjectStore(home.resolve("projects"), FILES);
        storage = new Storage(List.of(home.resolve("features"), home.resolve("looks")), projects);
    }

    private Path features(String key, int width, Duration ago) throws IOException {
        var cache = FeatureCache.open(home.resolve("features"), key, width, FILES);
        cache.add(ContentHash.of(key.getBytes(StandardCharsets.UTF_8)), new float[width]);
        cache.save();
        try (var segments = Files.list(home.resolve("features").resolve(key))) {
            var segment = segments.findFirst().orElseThrow();
            Files.setLastModifiedTime(segment, FileTime.from(Instant.now().minus(ago)));
            return segment;
        }
    }

    @Test
    void whatPicturesLookLikeCountsAndGoesWithTheFeatures() throws IOException {
        var feature = features("a", 1000, Duration.ofDays(1));
        var look = Files.createDirectories(home.resolve("looks/measures-1")).resolve("a.segment");
        Files.write(look, new byte[5000]);
        Files.setLastModifiedTime(look, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        assertEquals(Files.size(feature) + 5000, storage.sizes().cache());
        storage.keep(TINY.withCache(Files.size(feature)));
        assertFalse(Files.exists(look));
        assertTrue(Files.exists(feature));
        storage.clearCache();
        assertEquals(0, storage.sizes().cache());
    }

    @Test
    void theFeaturesThatWereLongestOfNoUseGoFirst() throws IOException {
        var oldest = features("a", 1000, Duration.ofDays(9));
        var older = features("b", 1000, Duration.ofDays(2));
        long one = Files.size(oldest);
        storage.keep(TINY.withCache(2 * one));
        assertTrue(Files.exists(oldest));
        storage.keep(TINY.withCache(2 * one - 1));
        assertFalse(Files.exists(oldest));
        assertTrue(Files.exists(older));
    }

    @Test
    void openingFeaturesIsAUseOfThem() throws IOException {
        var first = features("a", 1000, Duration.ofDays(9));
        var second = features("b", 1000, Duration.ofDays(2));
        FeatureCache.open(home.resolve("features"), "a", 1000, FILES);
        storage.keep(TINY.withCache(Files.size(first)));
        assertTrue(Files.exists(first));
        assertFalse(Files.exists(second));
    }

    @Test
    void whatWasOfUseJustNowStaysWhateverTheLimit() throws IOException {
        var segment = features("a", 1000, Duration.ofMinutes(5));
        storage.keep(TINY);
        assertTrue(Files.exists(segment));
    }

    private Path run(String project, String name, String end, String ended) throws IOException {
        var run = home.resolve("projects").resolve(project).resolve("runs").resolve(name);
        Files.createDirectories(run.resolve("checkpoint"));
        Files.writeString(run.resolve("checkpoint/newest"), "x".repeat(1000));
        var text = Files.readString(OLD.resolve("runs/run-1/run.json"));
        Files.writeString(
                run.resolve("run.json"),
                text.replaceAll("(\"finished\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + ended + "\"")
                        .replaceAll("(\"endReason\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + end + "\""));
        return run.resolve("checkpoint/newest");
    }

    @Test
    void ofFinishedRunsTheOldestLoseTheirCheckpointsAndACancelledOneNever() throws IOException {
        var id = projects.of(home.resolve("pets")).id();
        var cancelled = run(id, "run-1", "cancelled", "2025-01-01T00:00:00Z");
        var older = run(id, "run-2", "all epochs done", "2025-02-01T00:00:00Z");
        var newer = run(id, "run-3", "all epochs done", "2025-03-01T00:00:00Z");
        assertEquals(3000, storage.sizes().checkpoints());
        storage.keep(TINY.withCheckpoints(2000));
        assertFalse(Files.exists(older));
        assertTrue(Files.exists(newer));
        storage.keep(TINY);
        assertFalse(Files.exists(newer));
        assertTrue(Files.exists(cancelled));
        storage.clearCheckpoints();
        assertTrue(Files.exists(cancelled));
    }

    @Test
    void emptyingTheTrashLeavesTheProjectsThatAreListed() throws IOException {
        var kept = projects.of(home.resolve("pets"));
        var removed = projects.of(home.resolve("scenes"));
        Files.writeString(removed.folder().resolve("split.json"), "{}");
        projects.remove(removed.id());
        assertTrue(storage.sizes().trash() > 0);
        storage.emptyTrash();
        assertEquals(0, storage.sizes().trash());
        assertEquals(kept.id(), projects.list().getFirst().id());
    }
}
