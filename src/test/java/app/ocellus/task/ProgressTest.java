package app.ocellus.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ProgressTest {

    @Test
    void theRestTakesAsLongAsThePaceSoFarSays() {
        var progress = new Progress(30, 120, Duration.ofSeconds(10));
        assertEquals(0.25, progress.fraction());
        assertEquals(Optional.of(Duration.ofSeconds(30)), progress.remaining());
    }

    @Test
    void beforeThereIsAPaceNothingIsPromised() {
        assertEquals(Optional.empty(), new Progress(0, 9, Duration.ofSeconds(1)).remaining());
        assertEquals(Optional.empty(), new Progress(5, 0, Duration.ofSeconds(1)).remaining());
        assertEquals(Optional.empty(), new Progress(5, 9, Duration.ZERO).remaining());
        assertEquals(Optional.empty(), new Progress(9, 240, Duration.ofMillis(650)).remaining());
        assertEquals(Optional.empty(), new Progress(1, 240, Duration.ofSeconds(5)).remaining());
        assertEquals(
                Optional.of(Duration.ofSeconds(6_000)),
                new Progress(1, 501, Duration.ofSeconds(12)).remaining());
        assertEquals(-1, new Progress(5, 0, Duration.ZERO).fraction());
    }

    @Test
    void moreThanAllIsAll() {
        var progress = new Progress(12, 10, Duration.ofSeconds(1));
        assertEquals(1, progress.fraction());
        assertEquals(Optional.of(Duration.ZERO), progress.remaining());
    }

    @Test
    void aMeterReportsTheStartAndEveryAdvance() {
        var heard = new ArrayList<Long>();
        var meter = new ProgressMeter(5, progress -> heard.add(progress.done()));
        meter.advance(2);
        meter.advance(3);
        assertEquals(List.of(0L, 2L, 5L), heard);
    }

    @Test
    void aTotalThatIsLearntLaterIsReportedAtOnce() {
        var heard = new ArrayList<String>();
        var meter =
                new ProgressMeter(
                        0, progress -> heard.add(progress.done() + "/" + progress.total()));
        meter.advance(2);
        meter.expect(5);
        meter.advance(1);
        assertEquals(List.of("0/0", "2/0", "2/5", "3/5"), heard);
    }
}
