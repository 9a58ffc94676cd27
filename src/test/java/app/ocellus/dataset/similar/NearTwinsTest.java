package app.ocellus.dataset.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.dataset.look.Look;
import app.ocellus.fixtures.AlteredCopy;
import app.ocellus.fixtures.FeatureTables;
import app.ocellus.fixtures.Photographs;
import app.ocellus.fixtures.Samples;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;

class NearTwinsTest {

    private static final long HASH = 0x123456789abcdefL;

    @TempDir private Path folder = Path.of("");

    private static List<NearTwins.Pair> pairs(FeatureTable table, Map<SampleId, Look> looks) {
        var index = SimilarityIndex.of(table, Progress.Listener.NONE, new Cancellation());
        return NearTwins.of(table, index, looks, Progress.Listener.NONE, new Cancellation());
    }

    private static Map<SampleId, Look> looks(FeatureTable table, long... hashes) {
        var looks = new HashMap<SampleId, Look>();
        for (int i = 0; i < hashes.length; i++) {
            looks.put(table.samples().get(i).id(), Samples.look(hashes[i]));
        }
        return looks;
    }

    @Test
    void whatIsNearByFeaturesAndByHashIsAPairOnce() {
        var table = FeatureTables.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {1, 0.5f});
        var found = pairs(table, looks(table, HASH, HASH, HASH ^ 0b111));
        assertEquals(1, found.size());
        var pair = found.getFirst();
        assertEquals("pet/0", pair.one().value());
        assertEquals("pet/2", pair.other().value());
        assertEquals(0.894, pair.similarity(), 1e-3);
        assertEquals(3, pair.bits());
    }

    @Test
    void neitherFeaturesNorHashAreEnoughAlone() {
        var table = FeatureTables.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {1, 0.1f});
        assertEquals(List.of(), pairs(table, looks(table, HASH, HASH, ~HASH)));
    }

    @Test
    void whatNobodyHasLookedAtAndWhatIsTooEvenIsInNoPair() {
        var table = FeatureTables.of(new float[] {1, 0}, new float[] {1, 0}, new float[] {1, 0});
        assertEquals(List.of(), pairs(table, looks(table, HASH)));
        assertEquals(List.of(), pairs(table, looks(table, 0, 0, 0)));
    }

    @Test
    void lookingCanBeLeft() {
        var table = FeatureTables.of(new float[] {1, 0}, new float[] {1, 0});
        var leaving = new Cancellation();
        leaving.cancel();
        assertThrows(
                CancellationException.class,
                () ->
                        NearTwins.of(
                                table,
                                (_, _) -> List.of(),
                                Map.of(),
                                Progress.Listener.NONE,
                                leaving));
    }

    @Test
    void copiesThatWereCroppedScaledAndCompressedAreFoundAmongPhotographs() throws IOException {
        var program = TestProgram.composition();
        var photographs = images(Photographs.folder().resolve("test")).subList(0, 60);
        var random = new Random(2);
        for (int i = 0; i < 10; i++) {
            var copy = folder.resolve("copies").resolve(i + ".jpg");
            AlteredCopy.write(photographs.get(6 * i).file(), copy, random);
        }
        var all = new ArrayList<>(photographs);
        all.addAll(images(folder));
        var looks = new HashMap<SampleId, Look>();
        all.forEach(sample -> looks.put(sample.id(), program.looks().looker().look(sample)));
        var table =
                program.features("efficientnet-lite0", new Preprocessing(224, Fit.CROP))
                        .features(all, Progress.Listener.NONE, new Cancellation());
        int right = 0;
        int invented = 0;
        for (var pair : pairs(table, looks)) {
            int number = pair.other().value().contains("copies") ? number(pair.other()) : -1;
            boolean isRight = number >= 0 && pair.one().equals(photographs.get(6 * number).id());
            right += isRight ? 1 : 0;
            invented += isRight ? 0 : 1;
        }
        assertTrue(right >= 9, right + " of 10");
        assertEquals(0, invented);
    }

    private static int number(SampleId copy) {
        return Integer.parseInt(copy.value().replaceAll("\\D", ""));
    }

    private static List<ImageSample> images(Path data) {
        return TestProgram.composition()
                .scanner()
                .scan(data, Progress.Listener.NONE, new Cancellation())
                .snapshot()
                .images()
                .toList();
    }
}
