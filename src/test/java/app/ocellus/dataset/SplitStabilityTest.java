package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

class SplitStabilityTest {

    private final DatasetSplitter splitter = new DatasetSplitter(SplitPlan.DEFAULT);
    private final Samples samples = new Samples().add("cat", 100).add("dog", 60);
    private final Map<SampleId, SplitRole> before = Roles.of(splitter.split(samples.snapshot()));

    private Map<SampleId, SplitRole> again() {
        return Roles.of(splitter.split(samples.snapshot(), before));
    }

    private static long count(Map<SampleId, SplitRole> roles, SplitRole role, String className) {
        return roles.entrySet().stream()
                .filter(e -> e.getValue() == role && e.getKey().value().startsWith(className + "/"))
                .count();
    }

    @Test
    void fiftyNewFilesMoveNoOtherAndGetTheirShares() {
        samples.add("cat", 50).add("owl", 20);
        var now = again();
        before.forEach((id, role) -> assertEquals(role, now.get(id), id.value()));
        assertEquals(23, count(now, SplitRole.TEST, "cat"));
        assertEquals(Math.round(0.15 * 127), count(now, SplitRole.VALIDATION, "cat"));
        assertEquals(3, count(now, SplitRole.TEST, "owl"));
    }

    @Test
    void removedFilesMoveNoOther() {
        for (int i = 0; i < 60; i += 2) {
            samples.remove("cat/" + i + ".jpg", "dog/" + i + ".jpg");
        }
        var now = again();
        assertEquals(100, now.size());
        now.forEach((id, role) -> assertEquals(before.get(id), role, id.value()));
    }

    @Test
    void whenAllTestImagesAreGoneNoneIsTakenFromTheOthers() {
        before.forEach(
                (id, role) -> {
                    if (role == SplitRole.TEST && id.value().startsWith("cat/")) {
                        samples.remove(id.value());
                    }
                });
        assertEquals(0, count(again(), SplitRole.TEST, "cat"));
    }

    @Test
    void aCopyFollowsTheOriginal() {
        for (var role : SplitRole.values()) {
            var original =
                    before.entrySet().stream()
                            .filter(e -> e.getValue() == role)
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElseThrow();
            samples.add("copies of " + role, 1).add("copies of " + role, 3);
            samples.equal(original.value(), "copies of " + role + "/0.jpg");
        }
        var now = again();
        for (var role : SplitRole.values()) {
            assertEquals(role, now.get(new SampleId("copies of " + role + "/0.jpg")));
        }
    }

    @Test
    void anotherSeedMovesNobodyWhoHasAPlace() {
        var other = new DatasetSplitter(SplitPlan.DEFAULT.withSeed(99));
        assertEquals(before, Roles.of(other.split(samples.snapshot(), before)));
    }

    @Test
    void aFolderMadeSinceOutdoesThePlaceThatASampleHad() {
        var folders =
                new Samples().add(SplitRole.TRAINING, "cat", 40).add(SplitRole.TRAINING, "dog", 40);
        var earlier = Roles.of(splitter.split(folders.snapshot()));
        assertTrue(earlier.containsValue(SplitRole.TEST));
        folders.add(SplitRole.TEST, "cat", 5).add(SplitRole.TEST, "dog", 5);
        var now = Roles.of(splitter.split(folders.snapshot(), earlier));
        now.forEach(
                (id, role) ->
                        assertEquals(
                                id.value().startsWith("test/"),
                                role == SplitRole.TEST,
                                id.value()));
        earlier.forEach(
                (id, role) -> {
                    if (role == SplitRole.VALIDATION) {
                        assertEquals(role, now.get(id));
                    }
                });
    }

    @Test
    void placesOfSamplesThatAreNotThereDoNotMatter() {
        var more = new HashMap<>(before);
        more.put(new SampleId("gone/1.jpg"), SplitRole.TEST);
        assertEquals(before, Roles.of(splitter.split(samples.snapshot(), more)));
    }
}
