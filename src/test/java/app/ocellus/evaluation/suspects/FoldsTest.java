package app.ocellus.evaluation.suspects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class FoldsTest {

    private static final int COUNT = 5;

    private static List<ImageSample> samples() {
        return new Samples().add("a", 23).add("b", 40).add("c", 3).snapshot().samples();
    }

    private static ContentHash content(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ContentHash> different(List<ImageSample> samples) {
        return samples.stream().map(sample -> content(sample.id().value())).toList();
    }

    private static int[] folds(List<ImageSample> samples, long seed) {
        return Folds.of(samples, different(samples), COUNT, seed);
    }

    @Test
    void everyClassIsDealtEvenlyAndSoIsTheWhole() {
        var samples = samples();
        var folds = folds(samples, 1);
        for (var name : List.of("a", "b", "c")) {
            var sizes = new int[COUNT];
            for (int i = 0; i < folds.length; i++) {
                sizes[folds[i]] += samples.get(i).classId().value().equals(name) ? 1 : 0;
            }
            var summary = IntStream.of(sizes).summaryStatistics();
            assertTrue(summary.getMax() - summary.getMin() <= 1, name + Arrays.toString(sizes));
        }
        for (int fold = 0; fold < COUNT; fold++) {
            int wanted = fold;
            assertTrue(IntStream.of(folds).filter(f -> f == wanted).count() >= 13);
        }
    }

    @Test
    void theSeedDecidesAndTheOrderOfTheSamplesDoesNot() {
        var samples = samples();
        assertArrayEquals(folds(samples, 1), folds(samples, 1));
        assertFalse(Arrays.equals(folds(samples, 1), folds(samples, 2)));
        var other = new ArrayList<>(samples);
        Collections.reverse(other);
        var reversed = folds(other, 1);
        var folds = folds(samples, 1);
        for (int i = 0; i < folds.length; i++) {
            assertEquals(folds[i], reversed[folds.length - 1 - i]);
        }
    }

    @Test
    void equalFilesAreInOneFoldWhateverTheirLabels() {
        var samples = samples();
        for (long seed = 1; seed <= 20; seed++) {
            var contents = new ArrayList<>(different(samples));
            for (int index : List.of(0, 7, 30, 31, 64)) {
                contents.set(index, content("the same"));
            }
            var folds = Folds.of(samples, contents, COUNT, seed);
            assertEquals(
                    1, List.of(0, 7, 30, 31, 64).stream().map(i -> folds[i]).distinct().count());
        }
    }
}
