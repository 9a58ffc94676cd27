package app.ocellus.dataset.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.dataset.features.Neighbours;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.similar.AlikeImages.Stage;
import app.ocellus.fixtures.FeatureTables;
import app.ocellus.fixtures.Samples;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class AlikeImagesTest {

    private static FeatureTable many() {
        var random = new Random(8);
        var rows = new float[SimilarityIndex.MOST_EXACT + 1][6];
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        // a copy at the end
        System.arraycopy(rows[7], 0, rows[rows.length - 1], 0, 6);
        return FeatureTables.of(rows);
    }

    private static AlikeImages images(FeatureTable table) {
        return AlikeImages.of(
                table.samples(), (_, _, _) -> table, (_, _) -> {}, new Cancellation());
    }

    @Test
    void oneQuestionIsAnsweredExactlyAndWithoutAnIndex() {
        var table = many();
        var images = images(table);
        var asked = table.rows().get(3);
        assertEquals(new Neighbours(table).nearest(asked, 20), images.like(asked, 20));
    }

    @Test
    void twinsAmongManyAreFoundByAnIndexThatIsMadeOnce() {
        var table = many();
        var images = images(table);
        Map<SampleId, Look> looks = new HashMap<>();
        for (int i : new int[] {7, table.size() - 1}) {
            looks.put(table.samples().get(i).id(), Samples.look(0x77));
        }
        var stages = EnumSet.noneOf(Stage.class);
        var found = images.twins(looks, (stage, _) -> stages.add(stage), new Cancellation());
        assertEquals(EnumSet.of(Stage.INDEX, Stage.TWINS), stages);
        assertEquals(1, found.size());
        assertEquals("pet/7", found.getFirst().one().value());
        stages.clear();
        assertEquals(
                found, images.twins(looks, (stage, _) -> stages.add(stage), new Cancellation()));
        assertEquals(EnumSet.of(Stage.TWINS), stages);
    }

    @Test
    void whatIsKnownOfAnImageIsFoundByItsFile() {
        var table = FeatureTables.of(new float[] {1, 2}, new float[] {3, 4});
        var images = images(table);
        assertEquals(
                Optional.of(table.rows().get(1)), images.features(table.samples().get(1).file()));
        assertTrue(images.features(Path.of("elsewhere.jpg")).isEmpty());
        assertEquals(List.of(), images.skipped());
    }
}
