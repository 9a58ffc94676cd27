package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class DatasetSplitterTest {

    private static final SplitPlan PLAN = SplitPlan.DEFAULT;

    private static DatasetSplit split(Samples samples) {
        return new DatasetSplitter(PLAN).split(samples.snapshot());
    }

    /** Training, validation and test samples of a class. */
    private static List<Long> sizes(DatasetSplit split, String className) {
        return Stream.of(SplitRole.values()).map(role -> count(split, role, className)).toList();
    }

    private static long count(DatasetSplit split, SplitRole role, String className) {
        return split.of(role).stream().filter(s -> s.classId().value().equals(className)).count();
    }

    private static void trainable(DatasetSplit split) {
        split.requireTrainable(Path.of("data"));
    }

    @Test
    void everyClassIsSharedOutBySharesOfItsOwn() {
        var split = split(new Samples().add("cat", 200).add("dog", 40));
        assertEquals(List.of(144L, 26L, 30L), sizes(split, "cat"));
        assertEquals(List.of(29L, 5L, 6L), sizes(split, "dog"));
    }

    @Test
    void everySampleIsInExactlyOneSplit() {
        var samples = new Samples().add("cat", 53).add("dog", 31);
        var split = split(samples);
        var all = new HashSet<SampleId>();
        for (var role : SplitRole.values()) {
            split.of(role).forEach(sample -> assertTrue(all.add(sample.id())));
        }
        assertEquals(84, all.size());
    }

    @Test
    void theSameSeedGivesTheSameSplitAndAnotherSeedAnother() {
        var samples = new Samples().add("cat", 60).add("dog", 60);
        assertEquals(split(samples), split(samples));
        var other = new DatasetSplitter(PLAN.withSeed(2)).split(samples.snapshot());
        assertNotEquals(split(samples).validation(), other.validation());
        assertEquals(split(samples).validation().size(), other.validation().size());
    }

    @Test
    void theOrderOfTheSamplesDoesNotMatter() {
        var forth = new Samples().add("cat", 40).add("dog", 40).snapshot();
        var back =
                new DatasetSnapshot(
                        1,
                        forth.root(),
                        forth.classes(),
                        forth.samples().reversed(),
                        List.of(),
                        List.of(),
                        List.of());
        var splitter = new DatasetSplitter(PLAN);
        assertEquals(
                new HashSet<>(splitter.split(forth).validation()),
                new HashSet<>(splitter.split(back).validation()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 9})
    void aSmallClassHasAtLeastOneToLearnFromAndOneToValidateWith(int count) {
        var split = split(new Samples().add("cat", 100).add("dog", count));
        assertTrue(count(split, SplitRole.TRAINING, "dog") >= 1);
        assertEquals(1, count(split, SplitRole.VALIDATION, "dog"));
        assertEquals(count < 3 ? 0 : 1, count(split, SplitRole.TEST, "dog"));
    }

    @Test
    void aClassOfOneImageIsNamed() {
        var samples = new Samples().add("cat", 20).add("lynx", 1);
        assertTrue(Failures.said(() -> trainable(split(samples))).contains("\"lynx\""));
        assertEquals(
                "dataset.class-without-validation", Failures.key(() -> trainable(split(samples))));
    }

    @Test
    void aClassThatIsOnlyInTheTestFolderIsNamed() {
        var samples =
                new Samples()
                        .add(SplitRole.TRAINING, "cat", 9)
                        .add(SplitRole.TRAINING, "dog", 9)
                        .add(SplitRole.TEST, "lynx", 9);
        assertTrue(Failures.said(() -> trainable(split(samples))).contains("\"lynx\""));
        assertEquals(
                "dataset.class-without-training", Failures.key(() -> trainable(split(samples))));
    }

    @Test
    void aClassThatTheValidationFolderLacksIsNamed() {
        var samples =
                new Samples()
                        .add(SplitRole.TRAINING, "cat", 9)
                        .add(SplitRole.TRAINING, "dog", 9)
                        .add(SplitRole.VALIDATION, "cat", 9);
        assertEquals(
                "dataset.class-without-validation", Failures.key(() -> trainable(split(samples))));
    }

    @Test
    void oneClassOnlyIsNamedBeforeAnythingStarts() {
        var samples = new Samples().add("cat", 20);
        assertEquals("dataset.one-class", Failures.key(() -> trainable(split(samples))));
        assertTrue(
                Failures.said(() -> trainable(split(samples))).contains("only one class, \"cat\""));
    }

    @Test
    void withoutAValidationShareThereIsNothingToValidateWith() {
        var plan = new SplitPlan(0, SplitRole.TRAINING, 0.15, 1);
        var samples = new Samples().add("cat", 20).add("dog", 20);
        assertEquals(
                "dataset.class-without-validation",
                Failures.key(() -> trainable(new DatasetSplitter(plan).split(samples.snapshot()))));
    }

    @Test
    void withoutATestShareNothingIsHeldOut() {
        var plan = new SplitPlan(0.2, SplitRole.TRAINING, 0, 1);
        var samples = new Samples().add("cat", 20).add("dog", 20);
        assertEquals(
                List.of(16L, 4L, 0L),
                sizes(new DatasetSplitter(plan).split(samples.snapshot()), "cat"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN, Double.POSITIVE_INFINITY})
    void sharesThatCannotBeMeantAreRefused(double share) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SplitPlan(share, SplitRole.TRAINING, 0.1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SplitPlan(0.1, SplitRole.TRAINING, share, 1));
    }

    @Test
    void exactDuplicatesGoTogether() {
        var samples = new Samples().add("cat", 60).add("dog", 60);
        for (int i = 0; i < 40; i += 4) {
            samples.equal(
                    "cat/" + i + ".jpg", "cat/" + (i + 1) + ".jpg", "cat/" + (i + 2) + ".jpg");
        }
        for (long seed = 1; seed <= 10; seed++) {
            var split = new DatasetSplitter(PLAN.withSeed(seed)).split(samples.snapshot());
            var roles = Roles.of(split);
            for (var group : samples.snapshot().duplicates()) {
                assertEquals(1, group.stream().map(roles::get).distinct().count());
            }
            assertEquals(9, count(split, SplitRole.TEST, "cat"));
        }
    }

    @Test
    void duplicatesWithDifferentLabelsGoTogetherToo() {
        var samples = new Samples().add("cat", 30).add("dog", 30).equal("cat/1.jpg", "dog/1.jpg");
        for (long seed = 1; seed <= 20; seed++) {
            var roles =
                    Roles.of(new DatasetSplitter(PLAN.withSeed(seed)).split(samples.snapshot()));
            assertEquals(
                    roles.get(new SampleId("cat/1.jpg")), roles.get(new SampleId("dog/1.jpg")));
        }
    }

    @Test
    void aLargeGroupOfDuplicatesLeavesEnoughToLearnFrom() {
        var samples = new Samples().add("cat", 20).add("dog", 8);
        samples.equal(ids("dog", 0, 6));
        for (long seed = 1; seed <= 20; seed++) {
            var split = new DatasetSplitter(PLAN.withSeed(seed)).split(samples.snapshot());
            assertEquals(List.of(6L, 1L, 1L), sizes(split, "dog"));
        }
    }

    @Test
    void aClassOfTwoGroupsHasOneToLearnFromAndOneToValidateWith() {
        var samples = new Samples().add("cat", 20).add("dog", 8);
        samples.equal(ids("dog", 0, 4)).equal(ids("dog", 4, 8));
        for (long seed = 1; seed <= 5; seed++) {
            var plan = new SplitPlan(0.15, SplitRole.TRAINING, 0, seed);
            var split = new DatasetSplitter(plan).split(samples.snapshot());
            assertEquals(List.of(4L, 4L, 0L), sizes(split, "dog"));
        }
    }

    private static String[] ids(String className, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> className + "/" + i + ".jpg")
                .toArray(String[]::new);
    }

    @Test
    void aGroupWhoseFilesAreGoneIsPassedOver() {
        var samples = new Samples().add("cat", 9).add("dog", 9).equal("gone/1.jpg", "gone/2.jpg");
        assertEquals(List.of(7L, 1L, 1L), sizes(split(samples), "cat"));
    }
}
