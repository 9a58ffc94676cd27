package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class SubsetTest {

    private final DatasetSplit split =
            new DatasetSplitter(SplitPlan.DEFAULT)
                    .split(
                            new Samples()
                                    .add(SplitRole.TRAINING, "cat", 100)
                                    .add(SplitRole.TRAINING, "dog", 31)
                                    .add(SplitRole.TRAINING, "owl", 2)
                                    .add(SplitRole.VALIDATION, "cat", 20)
                                    .add(SplitRole.VALIDATION, "dog", 7)
                                    .add(SplitRole.VALIDATION, "owl", 1)
                                    .add(SplitRole.TEST, "cat", 9)
                                    .add(SplitRole.TEST, "owl", 4)
                                    .snapshot());

    private static Map<String, Integer> counts(List<ImageSample> samples) {
        var counts = new TreeMap<String, Integer>();
        samples.forEach(sample -> counts.merge(sample.classId().value(), 1, Integer::sum));
        return counts;
    }

    @Test
    void everyClassGetsItsShareAndOneSampleAtLeast() {
        var tenth = Subset.of(split, 0.1, 1);
        assertEquals(Map.of("cat", 10, "dog", 3, "owl", 1), counts(tenth.training()));
        assertEquals(Map.of("cat", 2, "dog", 1, "owl", 1), counts(tenth.validation()));
        var half = Subset.of(split, 0.5, 1);
        assertEquals(Map.of("cat", 50, "dog", 16, "owl", 1), counts(half.training()));
    }

    @Test
    void classesAndTestStayWhole() {
        var tenth = Subset.of(split, 0.1, 1);
        assertEquals(split.classes(), tenth.classes());
        assertEquals(split.test(), tenth.test());
    }

    @Test
    void allOfItIsWhatItWas() {
        assertEquals(split, Subset.of(split, 1, 1));
    }

    @Test
    void whatIsKeptStandsInTheOrderThatItHad() {
        var half = Subset.of(split, 0.5, 1).training();
        assertEquals(split.training().stream().filter(half::contains).toList(), half);
    }

    @Test
    void aSmallerShareIsPartOfALargerOne() {
        var larger = Subset.of(split, 0.9, 1);
        for (double share : new double[] {0.7, 0.5, 0.3, 0.1, 1e-6}) {
            var smaller = Subset.of(split, share, 1);
            assertTrue(larger.training().containsAll(smaller.training()), "" + share);
            assertTrue(larger.validation().containsAll(smaller.validation()), "" + share);
            assertTrue(smaller.training().size() < larger.training().size(), "" + share);
            larger = smaller;
        }
    }

    @Test
    void theSameSeedTakesTheSameImagesAndAnotherTakesOthers() {
        assertEquals(Subset.of(split, 0.3, 5), Subset.of(split, 0.3, 5));
        var one = Subset.of(split, 0.3, 5).training();
        var other = Subset.of(split, 0.3, 6).training();
        assertEquals(counts(one), counts(other));
        assertNotEquals(one, other);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.0001, Double.NaN})
    void aShareThatIsNoneIsRefused(double share) {
        assertThrows(IllegalArgumentException.class, () -> Subset.of(split, share, 1));
    }
}
