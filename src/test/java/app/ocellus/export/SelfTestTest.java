package app.ocellus.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.export.SelfTest.Input;
import app.ocellus.export.SelfTest.Pair;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

class SelfTestTest {

    private static final Pair EQUAL = pair(.7f, .3f, .7f, .3f);
    private static final Pair TURNED = pair(.6f, .4f, .4f, .6f);

    private static Pair pair(float expected, float other, float said, float saidOther) {
        return new Pair(new float[] {expected, other}, new float[] {said, saidOther});
    }

    @Test
    void theFiguresAreOverAllClassesOfAllPictures() {
        var test = SelfTest.of(Input.PREPARED, List.of(EQUAL, pair(.7f, .3f, .6f, .4f)));
        assertEquals(2, test.samples());
        assertEquals(.1, test.maxDifference(), 1e-6);
        assertEquals(.05, test.meanDifference(), 1e-6);
        assertEquals(1, test.top1Agreement());
        assertFalse(test.passed());
    }

    @Test
    void oneOfTwoHundredMayGetAnotherClassAndTwoMayNot() {
        var one = Stream.concat(Collections.nCopies(199, EQUAL).stream(), Stream.of(TURNED));
        assertTrue(SelfTest.of(Input.WHOLE, one.toList()).passed());
        var two =
                Stream.concat(Collections.nCopies(198, EQUAL).stream(), Stream.of(TURNED, TURNED));
        assertFalse(SelfTest.of(Input.WHOLE, two.toList()).passed());
    }

    @Test
    void twoClassesThatAreEquallyProbableAreTheSame() {
        var tie = pair(.5002f, .4998f, .4998f, .5002f);
        assertEquals(1, SelfTest.of(Input.PREPARED, List.of(tie)).top1Agreement());
        assertEquals(0, SelfTest.of(Input.PREPARED, List.of(TURNED)).top1Agreement());
    }

    @Test
    void thePicturesThatAFileFitsItselfAreJudgedByTheirClassAlone() {
        var differs = List.of(pair(.7f, .3f, .695f, .305f));
        assertTrue(SelfTest.of(Input.WHOLE, differs).passed());
        assertFalse(SelfTest.of(Input.PREPARED, differs).passed());
    }
}
