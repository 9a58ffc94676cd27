package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;

class OwnFoldersTest {

    private static final SplitPlan FROM_TEST = new SplitPlan(0.5, SplitRole.TEST, 0.3, 1);

    private static Samples both(SplitRole split, int count) {
        return both(new Samples(), split, count);
    }

    private static Samples both(Samples samples, SplitRole split, int count) {
        return samples.add(split, "cat", count).add(split, "dog", count);
    }

    private static DatasetSplit split(Samples samples, SplitPlan plan) {
        return new DatasetSplitter(plan).split(samples.snapshot());
    }

    private static void assertSizes(List<Integer> expected, DatasetSplit split) {
        assertEquals(
                expected,
                List.of(split.training().size(), split.validation().size(), split.test().size()));
    }

    private static boolean allFrom(SplitRole folder, List<ImageSample> samples) {
        return samples.stream().allMatch(sample -> sample.folderSplit() == folder);
    }

    @Test
    void threeFoldersStayAsTheyAre() {
        var samples = both(SplitRole.TRAINING, 20);
        both(samples, SplitRole.VALIDATION, 1);
        both(samples, SplitRole.TEST, 7);
        var split = split(samples, SplitPlan.DEFAULT);
        assertSizes(List.of(40, 2, 14), split);
        for (var role : SplitRole.values()) {
            assertTrue(allFrom(role, split.of(role)));
        }
    }

    @Test
    void validationIsTakenFromTheTrainingFolder() {
        var split =
                split(both(both(SplitRole.TRAINING, 20), SplitRole.TEST, 10), SplitPlan.DEFAULT);
        assertSizes(List.of(34, 6, 20), split);
        assertTrue(allFrom(SplitRole.TRAINING, split.validation()));
        assertTrue(allFrom(SplitRole.TEST, split.test()));
    }

    @Test
    void validationFromTheTestFolderLeavesTrainingWhole() {
        var split = split(both(both(SplitRole.TRAINING, 20), SplitRole.TEST, 10), FROM_TEST);
        assertSizes(List.of(40, 10, 10), split);
        assertTrue(allFrom(SplitRole.TRAINING, split.training()));
        assertTrue(allFrom(SplitRole.TEST, split.validation()));
    }

    @Test
    void validationFromAHeldOutTestShareIsAShareOfThatShare() {
        var split = split(new Samples().add("cat", 20).add("dog", 20), FROM_TEST);
        assertSizes(List.of(28, 6, 6), split);
    }

    @Test
    void aTestFolderWithOneImageOfAClassGivesItToValidation() {
        var split = split(both(both(SplitRole.TRAINING, 5), SplitRole.TEST, 1), FROM_TEST);
        assertSizes(List.of(10, 2, 0), split);
    }

    @Test
    void aSmallClassHasOneOfEachWhenValidationComesFromTest() {
        var split = split(new Samples().add("cat", 3).add("dog", 2), FROM_TEST);
        assertEquals(List.of("cat/", "dog/"), classes(split.training()));
        assertEquals(List.of("cat/", "dog/"), classes(split.validation()));
        assertEquals(List.of("cat/"), classes(split.test()));
    }

    private static List<String> classes(List<ImageSample> samples) {
        return samples.stream().map(s -> s.classId().value() + "/").sorted().toList();
    }

    @Test
    void aTrainingFolderAloneIsSharedOutLikeAFolderOfClasses() {
        assertSizes(List.of(28, 6, 6), split(both(SplitRole.TRAINING, 20), SplitPlan.DEFAULT));
    }

    @Test
    void whoMadeAValidationFolderLearnsFromAllOfTheTrainingFolder() {
        var samples = both(both(SplitRole.TRAINING, 20), SplitRole.VALIDATION, 5);
        assertSizes(List.of(40, 10, 0), split(samples, SplitPlan.DEFAULT));
    }

    @Test
    void copiesInAnotherFolderMoveNothing() {
        var samples = both(both(SplitRole.TRAINING, 20), SplitRole.TEST, 10);
        samples.equal("training/cat/1.jpg", "test/cat/1.jpg");
        var roles = Roles.of(split(samples, SplitPlan.DEFAULT));
        assertEquals(SplitRole.TEST, roles.get(new SampleId("test/cat/1.jpg")));
    }

    @Test
    void aFolderSaysWhichSharesAreLeftToThePlan() {
        var samples = both(SplitRole.TRAINING, 2);
        assertLeft(true, true, samples);
        assertLeft(false, true, both(samples, SplitRole.TEST, 2));
        assertLeft(false, false, both(samples, SplitRole.VALIDATION, 2));
        assertLeft(false, false, both(SplitRole.VALIDATION, 2));
    }

    private static void assertLeft(boolean test, boolean validation, Samples samples) {
        var folders = OwnFolders.of(samples.snapshot());
        assertEquals(test, folders.leaveTest());
        assertEquals(validation, folders.leaveValidation());
    }
}
