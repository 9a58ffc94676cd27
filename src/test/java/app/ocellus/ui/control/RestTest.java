package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

/** What does not change is not painted again and again: a training needs the cores. */
class RestTest {

    private static final long A_MOMENT = 400;

    /** Pulses of a window while nothing happens in it; each of them paints. */
    private static int pulses(Region region) throws InterruptedException {
        var pulses = new AtomicInteger();
        var stage =
                FxToolkit.call(
                        () -> {
                            var shown = new Stage();
                            shown.setScene(new Scene(new HBox(region), 300, 100));
                            shown.show();
                            return shown;
                        });
        try {
            Thread.sleep(A_MOMENT); // it is shown, and styled
            FxToolkit.run(
                    () -> stage.getScene().addPostLayoutPulseListener(pulses::incrementAndGet));
            Thread.sleep(A_MOMENT);
            return pulses.get();
        } finally {
            FxToolkit.run(stage::hide);
        }
    }

    @Test
    void aRingRests() throws InterruptedException {
        var gauge = new RingGauge();
        gauge.setShare(0.7);
        assertRests(gauge);
    }

    @Test
    void aSparkLineRests() throws InterruptedException {
        var line = new SparkLine(Tint.VALIDATION);
        line.setValues(new double[] {3, 1, 2});
        assertRests(line);
    }

    @Test
    void aBarRests() throws InterruptedException {
        var bar = new ThinBar(4);
        bar.setShare(0.5);
        assertRests(bar);
    }

    @Test
    void aStatusLineRests() throws InterruptedException {
        assertRests(FxToolkit.call(StatusLine::new));
    }

    private static void assertRests(Region region) throws InterruptedException {
        int pulses = pulses(region);
        assertTrue(pulses < 5, pulses + " pulses");
    }
}
