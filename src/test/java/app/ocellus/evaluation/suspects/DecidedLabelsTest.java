package app.ocellus.evaluation.suspects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.edit.EditHistory;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class DecidedLabelsTest {

    private static final SampleId ONE = new SampleId("cat/1.jpg");
    private static final SampleId TWO = new SampleId("cat/2.jpg");
    private static final ClassId DOG = new ClassId("dog");
    private static final Edit KEPT = new Edit.Keep(List.of(ONE), DecidedLabels.CHECK);
    private static final Edit RELABELLED = new Edit.Relabel(List.of(ONE), DOG);

    private static EditHistory history(Edit... edits) {
        var history = EditHistory.NONE;
        for (var edit : edits) {
            history = history.with(edit);
        }
        return history;
    }

    @Test
    void aLabelThatWasKeptIsDecidedWheneverThatWas() {
        assertEquals(Set.of(ONE), DecidedLabels.of(history(KEPT), EditHistory.NONE));
        assertEquals(Set.of(ONE), DecidedLabels.of(history(KEPT), history(KEPT)));
        assertEquals(Set.of(), DecidedLabels.of(history(KEPT).undo(), history(KEPT)));
    }

    @Test
    void whatAnotherCheckFoundRightIsNoLabel() {
        var dark = new Edit.Keep(List.of(ONE), "dark");
        assertEquals(Set.of(), DecidedLabels.of(history(dark), EditHistory.NONE));
    }

    @Test
    void aLabelThatWasGivenAfterTheSearchIsDecidedUntilTheNextOne() {
        var now = history(RELABELLED);
        assertEquals(Set.of(ONE), DecidedLabels.of(now, EditHistory.NONE));
        assertEquals(Set.of(), DecidedLabels.of(now, now));
        assertEquals(Set.of(), DecidedLabels.of(now.undo(), EditHistory.NONE));
        var each = history(new Edit.RelabelEach(List.of(ONE, TWO), List.of(DOG, DOG)));
        assertEquals(Set.of(ONE, TWO), DecidedLabels.of(each, EditHistory.NONE));
    }

    @Test
    void aLabelThatWasKeptAndThenChangedIsLookedAtAgain() {
        var now = history(KEPT, RELABELLED);
        assertEquals(Set.of(), DecidedLabels.of(now, now));
    }

    @Test
    void whatWasDoneInPlaceOfAnUndoneStepCameAfterTheSearch() {
        var searched = history(new Edit.Exclude(List.of(TWO)));
        var now = searched.undo().with(RELABELLED);
        assertEquals(Set.of(ONE), DecidedLabels.of(now, searched));
    }
}
