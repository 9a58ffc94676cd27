package app.ocellus.dataset.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.EditedDataset;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.similar.NearTwins;
import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class AlteredTwinsTest {

    private static final SampleId CAT = new SampleId("cat/0.jpg");
    private static final SampleId DOG = new SampleId("dog/0.jpg");

    private static HealthReport report(Map<SampleId, Look> looks, NearTwins.Pair... twins) {
        var snapshot = new Samples().add("cat", 2).add("dog", 2).snapshot();
        var all = new HashMap<SampleId, Look>();
        long hash = 0x5555;
        for (var sample : snapshot.samples()) {
            all.put(sample.id(), Samples.look(hash));
            hash = ~hash * 31;
        }
        all.putAll(looks);
        return HealthReport.of(
                new HealthInput(
                        EditedDataset.unedited(snapshot),
                        Map.of(CAT, SplitRole.TRAINING, DOG, SplitRole.TEST),
                        all,
                        List.of(),
                        List.of(twins)));
    }

    @Test
    void copiesAcrossClassesAndSplitsAreNearDuplicatesConflictsAndLeaks() {
        var report = report(Map.of(), new NearTwins.Pair(CAT, DOG, 0.9, 10));
        for (var check :
                Set.of(HealthCheck.NEAR_DUPLICATE, HealthCheck.CONFLICT, HealthCheck.LEAK)) {
            assertEquals(
                    List.of(List.of(CAT, DOG)),
                    report.of(check).stream().map(Finding::samples).toList());
        }
        assertEquals(10 / 64.0, report.of(HealthCheck.NEAR_DUPLICATE).getFirst().score());
    }

    @Test
    void copiesOfWhatIsGoneOrTooEvenAreNotTold() {
        var gone = new NearTwins.Pair(CAT, new SampleId("cat/9.jpg"), 0.9, 10);
        var even = new NearTwins.Pair(CAT, DOG, 0.9, 10);
        var report = report(Map.of(DOG, Samples.look(0)), gone, even);
        assertEquals(List.of(), report.of(HealthCheck.NEAR_DUPLICATE));
    }
}
