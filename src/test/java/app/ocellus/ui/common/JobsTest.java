package app.ocellus.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Later;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

class JobsTest {

    private final Later background = new Later();
    private final Jobs jobs = new Jobs(new TaskRunner(background, Runnable::run));

    @Test
    void nothingIsShownWhileNothingRuns() {
        assertNull(jobs.shownProperty().get());
    }

    @Test
    void aJobIsShownFromItsStartToItsEnd() {
        jobs.start("job.scanning", (_, _) -> "done", _ -> {});
        assertEquals("job.scanning", shown().name());
        assertEquals(-1, shown().progress().fraction());
        background.runAll();
        assertNull(jobs.shownProperty().get());
    }

    @Test
    void itIsGoneWhenItsOutcomeIsHeard() {
        var heard = new ArrayList<Outcome<String>>();
        jobs.start(
                "job.scanning",
                (_, _) -> "done",
                outcome -> {
                    assertNull(jobs.shownProperty().get());
                    heard.add(outcome);
                });
        background.runAll();
        assertEquals(List.of(new Outcome.Success<>("done")), heard);
    }

    @Test
    void progressIsShownAsItComes() {
        var fractions = new ArrayList<Double>();
        jobs.start(
                "job.training",
                (progress, _) -> {
                    for (int done = 1; done <= 4; done++) {
                        progress.report(new Progress(done, 4, Duration.ofSeconds(done)));
                        fractions.add(shown().progress().fraction());
                    }
                    return "";
                },
                _ -> {});
        background.runAll();
        assertEquals(List.of(0.25, 0.5, 0.75, 1.0), fractions);
    }

    @Test
    void whatComesFasterThanOneCanSeeIsNotShown() {
        var shownAfter = new ArrayList<Long>();
        jobs.start(
                "job.looking",
                (progress, _) -> {
                    for (int done = 1; done <= 100; done++) {
                        progress.report(new Progress(done, 100, Duration.ofMillis(done)));
                        shownAfter.add(shown().progress().done());
                    }
                    progress.report("job.checking", new Progress(0, 9, Duration.ofMillis(101)));
                    assertEquals("job.checking", shown().name());
                    return "";
                },
                _ -> {});
        background.runAll();
        assertEquals(List.of(1L, 51L, 100L), shownAfter.stream().distinct().toList());
    }

    @Test
    void theNewestIsShownAndThenTheOneBefore() {
        jobs.start("job.training", (_, _) -> "", _ -> {});
        jobs.start("job.predicting", (_, _) -> "", _ -> {});
        assertEquals("job.predicting", shown().name());
        background.runLast();
        assertEquals("job.training", shown().name());
        background.runLast();
        assertNull(jobs.shownProperty().get());
    }

    @Test
    void progressOfAnOlderJobDoesNotHideTheNewest() {
        jobs.start(
                "job.training",
                (progress, _) -> {
                    progress.report(new Progress(1, 2, Duration.ofSeconds(1)));
                    assertEquals("job.predicting", shown().name());
                    return "";
                },
                _ -> {});
        jobs.start("job.predicting", (_, _) -> "", _ -> {});
        background.runFirst();
        assertEquals("job.predicting", shown().name());
    }

    @Test
    void theShownJobCanBeCancelled() {
        var outcomes = new ArrayList<Outcome<String>>();
        var given =
                jobs.<String>start(
                        "job.training",
                        (_, stop) -> {
                            stop.throwIfRequested();
                            return "";
                        },
                        outcomes::add);
        assertSame(given, shown().cancellation());
        shown().cancellation().cancel();
        background.runAll();
        assertEquals(List.of(new Outcome.Cancelled<>()), outcomes);
    }

    @Test
    void aJobThatFailsIsGoneToo() {
        var outcomes = new ArrayList<Outcome<String>>();
        jobs.<String>start(
                "job.training",
                (_, _) -> {
                    throw new UnsatisfiedLinkError("torch");
                },
                outcomes::add);
        background.runAll();
        assertNull(jobs.shownProperty().get());
        assertInstanceOf(Outcome.Failure.class, outcomes.getFirst());
    }

    @Test
    void progressThatComesAfterTheEndIsForgotten() {
        var late = new ArrayList<Progress.Listener>();
        jobs.<String>start(
                "job.training",
                (progress, _) -> {
                    late.add(progress);
                    throw new CancellationException();
                },
                _ -> {});
        background.runAll();
        late.getFirst().report(new Progress(1, 2, Duration.ofSeconds(1)));
        assertNull(jobs.shownProperty().get());
    }

    private Jobs.Job shown() {
        return Objects.requireNonNull(jobs.shownProperty().get());
    }
}
