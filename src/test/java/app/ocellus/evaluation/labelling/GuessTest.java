package app.ocellus.evaluation.labelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class GuessTest {

    private static final ClassId CAT = new ClassId("cat");
    private static final ClassId DOG = new ClassId("dog");

    @Test
    void theMarginIsToTheNextBestWhereverItStands() {
        var classes = List.of(CAT, DOG, new ClassId("fish"));
        var guess = Guess.of(classes, new float[] {0.25f, 0.5f, 0.25f});
        assertEquals(DOG, guess.classId());
        assertEquals(0.25, guess.margin());
        assertEquals(0.25, Guess.of(classes, new float[] {0.5f, 0.25f, 0.25f}).margin());
        assertEquals(0, Guess.of(classes, new float[] {0.5f, 0, 0.5f}).margin());
    }

    @Test
    void whatReadsAsNinetyFivePercentIsNinetyFivePercent() {
        assertEquals(95, new Guess(CAT, 0.9496, 0.9).percent());
        assertEquals(94.9, new Guess(CAT, 0.9494, 0.9).percent());
    }

    @Test
    void theHitRateFollowsTodaysLabels() {
        var guessed =
                Map.of(new SampleId("a"), CAT, new SampleId("b"), CAT, new SampleId("c"), DOG);
        var rate = HitRate.of(guessed, snapshot(sample("a", CAT), sample("b", DOG)));
        assertEquals(new HitRate(1, 2), rate);
        assertEquals(0.5, rate.share());
        assertEquals(0, HitRate.NONE.share());
    }

    private static ImageSample sample(String id, ClassId label) {
        return new ImageSample(new SampleId(id), Path.of(id), label, null, 1);
    }

    private static DatasetSnapshot snapshot(ImageSample... samples) {
        var classes = List.of(ClassLabel.named("cat"), ClassLabel.named("dog"));
        return DatasetSnapshot.of(Path.of("pets"), classes, List.of(samples));
    }
}
