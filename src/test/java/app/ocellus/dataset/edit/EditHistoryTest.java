package app.ocellus.dataset.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class EditHistoryTest {

    private static final ClassId CAT = new ClassId("cat");
    private static final ClassId DOG = new ClassId("dog");

    private final DatasetSnapshot base = new Samples().add("cat", 3).add("dog", 2).snapshot();

    private EditedDataset after(Edit... edits) {
        var history = EditHistory.NONE;
        for (var edit : edits) {
            history = history.with(edit);
        }
        return history.of(base);
    }

    private static List<SampleId> ids(String... values) {
        return List.of(values).stream().map(SampleId::new).toList();
    }

    private static List<String> of(ClassId classId, EditedDataset edited) {
        return edited.snapshot().samples().stream()
                .filter(sample -> sample.classId().equals(classId))
                .map(sample -> sample.id().value())
                .toList();
    }

    @Test
    void aRelabelledImageIsOfItsNewClassAndOnlyThatOne() {
        var edited = after(new Edit.Relabel(ids("cat/1.jpg"), DOG));
        assertEquals(List.of("cat/0.jpg", "cat/2.jpg"), of(CAT, edited));
        assertEquals(List.of("cat/1.jpg", "dog/0.jpg", "dog/1.jpg"), of(DOG, edited));
    }

    @Test
    void anExcludedImageIsNoSampleAndComesBackWithItsLabel() {
        var relabel = new Edit.Relabel(ids("cat/1.jpg"), DOG);
        var out = after(relabel, new Edit.Exclude(ids("cat/1.jpg")));
        assertEquals(4, out.snapshot().samples().size());
        assertEquals(
                ids("cat/1.jpg"), out.snapshot().excluded().stream().map(ImageSample::id).toList());
        var back =
                after(
                        relabel,
                        new Edit.Exclude(ids("cat/1.jpg")),
                        new Edit.Include(ids("cat/1.jpg")));
        assertEquals(List.of("cat/1.jpg", "dog/0.jpg", "dog/1.jpg"), of(DOG, back));
    }

    @Test
    void aRenamedClassKeepsItsIdentityItsPlaceAndItsImages() {
        var edited = after(new Edit.RenameClass(CAT, "zebra"));
        assertEquals(
                List.of(new ClassLabel(CAT, "zebra"), new ClassLabel(DOG, "dog")),
                edited.snapshot().classes());
        assertEquals(3, of(CAT, edited).size());
    }

    @Test
    void aMergedClassIsGoneAndWhatWasRelabelledToItGoesAlong() {
        var edited =
                after(
                        new Edit.Relabel(ids("dog/0.jpg"), CAT),
                        new Edit.MergeClass(CAT, DOG),
                        new Edit.Relabel(ids("cat/2.jpg"), new ClassId("fox")));
        assertEquals(Samples.labels("dog", "fox"), edited.snapshot().classes());
        assertEquals(4, of(DOG, edited).size());
        assertEquals(List.of("cat/2.jpg"), of(new ClassId("fox"), edited));
    }

    @Test
    void twoMergesInARowLeadToTheLastClass() {
        var fox = new ClassId("fox");
        var edited = after(new Edit.MergeClass(CAT, DOG), new Edit.MergeClass(DOG, fox));
        assertEquals(List.of(new ClassLabel(fox, "fox")), edited.snapshot().classes());
        assertEquals(5, of(fox, edited).size());
    }

    @Test
    void aNewClassStandsAmongTheOthersBeforeItHasAnImage() {
        var edited = after(new Edit.CreateClass(new ClassId("cow"), "cow"));
        assertEquals(Samples.labels("cat", "cow", "dog"), edited.snapshot().classes());
        assertEquals(0L, edited.snapshot().counts().get(new ClassId("cow")));
    }

    @Test
    void imagesWithoutAClassBecomeSamplesByALabelAndLoseItAgain() {
        var unlabelled =
                new DatasetSnapshot(
                        1,
                        base.root(),
                        List.of(),
                        List.of(),
                        List.of(Samples.sample("a.jpg", "", null)),
                        List.of(),
                        List.of());
        var labelled = EditHistory.NONE.with(new Edit.Relabel(ids("a.jpg"), CAT));
        assertEquals(1, labelled.of(unlabelled).snapshot().samples().size());
        var again = labelled.with(new Edit.Relabel(ids("a.jpg"), ClassId.NONE));
        assertEquals(0, again.of(unlabelled).snapshot().samples().size());
        assertEquals(1, again.of(unlabelled).snapshot().unlabelled().size());
        assertEquals(Samples.labels("cat"), again.of(unlabelled).snapshot().classes());
    }

    @Test
    void movesAndKeptFindingsAreTold() {
        var edited =
                after(
                        new Edit.Move(ids("cat/1.jpg"), SplitRole.TEST),
                        new Edit.Keep(ids("dog/1.jpg"), "dark"));
        assertEquals(Map.of(new SampleId("cat/1.jpg"), SplitRole.TEST), edited.moved());
        assertEquals(Map.of("dark", Set.copyOf(ids("dog/1.jpg"))), edited.kept());
    }

    @Test
    void whatIsUndoneCanBeDoneAgainUntilSomethingElseIsDone() {
        var history =
                EditHistory.NONE
                        .with(new Edit.Exclude(ids("cat/0.jpg")))
                        .with(new Edit.RenameClass(DOG, "hound"));
        var undone = history.undo();
        assertEquals("dog", undone.of(base).snapshot().classes().get(1).name());
        assertEquals(history.of(base).snapshot().classes(), redone(undone));
        assertTrue(undone.canRedo());
        assertFalse(undone.with(new Edit.Exclude(ids("cat/1.jpg"))).canRedo());
        assertFalse(undone.undo().canUndo());
        assertEquals(undone.undo(), undone.undo().undo());
    }

    private List<ClassLabel> redone(EditHistory undone) {
        return undone.redo().of(base).snapshot().classes();
    }

    @Test
    void everyStepMakesAnotherVersionAlsoUndo() {
        var history = EditHistory.NONE.with(new Edit.Exclude(ids("cat/0.jpg")));
        assertEquals(2, history.of(base).snapshot().version());
        assertEquals(3, history.undo().of(base).snapshot().version());
        assertEquals(4, history.undo().redo().of(base).snapshot().version());
    }
}
