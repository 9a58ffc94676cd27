package app.ocellus.evaluation.suspects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.evaluation.Prediction;
import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class LabelIssuesTest {

    private final List<ClassLabel> classes = Samples.labels("a", "b", "c");
    private final List<ImageSample> samples = new ArrayList<>();
    private final List<Prediction> predictions = new ArrayList<>();

    /** One more sample, named by its number from 0. */
    private LabelIssuesTest add(String label, float... probabilities) {
        var sample = Samples.sample(Integer.toString(samples.size()), label, null);
        var ids = classes.stream().map(ClassLabel::id).toList();
        samples.add(sample);
        predictions.add(new Prediction(sample.id(), ids, probabilities));
        return this;
    }

    private List<LabelIssue> issues() {
        return LabelIssues.of(predictions, DatasetSnapshot.of(Path.of("/data"), classes, samples));
    }

    /** Each as {@code number:label>suggested}. */
    private String found() {
        return String.join(
                " ",
                issues().stream()
                        .map(
                                issue ->
                                        issue.sample().id().value()
                                                + ":"
                                                + issue.label().name()
                                                + ">"
                                                + issue.suggested().name())
                        .toList());
    }

    @Test
    void aSampleIsSuspectWhenAnotherClassReachesItsThresholdAndIsTheMostProbable() {
        // thresholds: a (.75 + .25) / 2 = .5; b (.5 + .75) / 2 = .625
        add("a", .75f, .25f, 0)
                .add("a", .25f, .75f, 0)
                .add("b", .5f, .5f, 0)
                .add("b", .25f, .75f, 0);
        // 2 is labelled b at .5, below the threshold of b; a reaches its .5
        assertEquals("1:a>b 2:b>a", found());
        var first = issues().getFirst();
        assertEquals(0.25, first.labelProbability());
        assertEquals(0.75, first.suggestedProbability());
    }

    @Test
    void theMostProbableClassIsNotEnoughWhereItStaysBelowItsThreshold() {
        // b's threshold is .875; sample 0 is called b at .625, sample 3 at .875
        add("a", .375f, .625f, 0).add("b", .125f, .875f, 0).add("b", .125f, .875f, 0);
        assertEquals("", found());
        add("a", .125f, .875f, 0);
        assertEquals("3:a>b", found());
    }

    @Test
    void aClassWithALowThresholdIsOutdoneByTheOwnClassWhereThatIsMoreProbable() {
        // c's threshold is .25, a's .625: sample 0 reaches both, and its own is larger
        add("a", .625f, .125f, .25f).add("c", .25f, .5f, .25f);
        assertEquals("", found());
        // its own is below the threshold of a now, so c is all that is left
        add("a", .5f, .125f, .375f).add("a", .75f, .25f, 0);
        assertEquals("2:a>c", found());
    }

    @Test
    void aSampleThatReachesNoThresholdIsNoSuspect() {
        add("a", 1, 0, 0).add("a", .5f, .5f, 0).add("b", 0, 1, 0).add("b", .25f, .75f, 0);
        assertEquals("", found());
    }

    @Test
    void theLeastProbableLabelComesFirstAndEqualsByTheirPath() {
        add("a", 1, 0, 0).add("b", 0, 1, 0).add("c", 0, 0, 1);
        add("a", .125f, .875f, 0).add("a", .0625f, .9375f, 0).add("c", .125f, .875f, 0);
        // thresholds: a .395833, b 1 before sample 6
        assertEquals("", found());
        add("b", .5f, .5f, 0);
        // b's threshold is .75 now; sample 6 is a by .5
        assertEquals("5:c>b 4:a>b 3:a>b 6:b>a", found());
    }

    @Test
    void aClassThatNobodyBearsIsNeverSuggested() {
        add("a", .25f, 0, .75f).add("b", 0, .25f, .75f);
        assertEquals("", found());
    }

    @Test
    void whatWasSaidOfASampleThatIsGoneCountsForNothing() {
        add("a", .75f, .25f, 0)
                .add("a", .25f, .75f, 0)
                .add("b", .5f, .5f, 0)
                .add("b", .25f, .75f, 0);
        samples.remove(3);
        // b's threshold is .5 without it: sample 2 reaches a and b alike, and the first counts
        assertEquals("1:a>b 2:b>a", found());
        samples.remove(1);
        assertEquals("", found());
    }
}
