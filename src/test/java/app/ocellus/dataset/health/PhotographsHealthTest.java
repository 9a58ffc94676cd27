package app.ocellus.dataset.health;

import static app.ocellus.dataset.health.Checked.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.fixtures.Photographs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class PhotographsHealthTest {

    private static final List<String> STREET =
            List.of("test/buildings/20805.jpg", "train/street/10408.jpg");
    private static final List<String> SEA =
            List.of("train/mountain/7037.jpg", "train/sea/6337.jpg");

    @TempDir private Path cache = Path.of("");

    /** The near pair is two frames of the same ice breaking off. */
    @Test
    void twoPairsAreTheSameAndOneIsNearlyAndNoOtherIsInvented() {
        var report = Checked.of(Photographs.folder(), cache).report();
        assertEquals(Set.of(STREET, SEA), samples(report, HealthCheck.EXACT_DUPLICATE));
        assertEquals(Set.of(STREET, SEA), samples(report, HealthCheck.CONFLICT));
        assertEquals(Set.of(STREET), samples(report, HealthCheck.LEAK));
        assertEquals(
                Set.of(List.of("train/glacier/5505.jpg", "train/glacier/7861.jpg")),
                samples(report, HealthCheck.NEAR_DUPLICATE));
    }
}
