package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.StartCancel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Trainings that are begun and cancelled over and over, with the real engine. */
class StartCancelTest {

    private static final int WARM_UP = 4;
    private static final int CYCLES = 50;

    @TempDir private Path folder = Path.of("");

    /**
     * What the rest of the process may begin meanwhile; one a cycle would be five times as many.
     */
    private static final int OTHERS = CYCLES / 5;

    @Test
    void fiftyTrainingsThatAreCancelledLeaveNothingBehind() throws InterruptedException {
        var cycles = new StartCancel(TintedPictures.split(folder, 4, 2));
        cycles.run(WARM_UP);
        var before = cycles.held();
        cycles.run(CYCLES);
        var after = cycles.held();
        assertTrue(cycles.mostArrays() > before.arrays(), "arrays are counted");
        assertEquals(before.arrays(), after.arrays());
        assertTrue(after.threads() - before.threads() < OTHERS, before + " then " + after);
        assertTrue(after.files() - before.files() < OTHERS, before + " then " + after);
    }
}
