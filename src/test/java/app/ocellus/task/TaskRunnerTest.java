package app.ocellus.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;

class TaskRunnerTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> ui = new ArrayDeque<>();
    private final TaskRunner runner = new TaskRunner(background::add, ui::add);
    private final List<Outcome<String>> outcomes = new ArrayList<>();

    private static void drain(Queue<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    private Outcome<String> outcome(TaskRunner.Work<String> work) {
        runner.start(work, outcomes::add);
        drain(background);
        drain(ui);
        assertEquals(1, outcomes.size());
        return outcomes.getFirst();
    }

    @Test
    void workIsDoneInTheBackgroundAndItsOutcomeHeardOnTheUi() {
        runner.start(_ -> "done", outcomes::add);
        drain(ui);
        assertEquals(List.of(), outcomes);
        drain(background);
        assertEquals(List.of(), outcomes);
        drain(ui);
        assertEquals(List.of(new Outcome.Success<>("done")), outcomes);
    }

    @Test
    void anExceptionIsAnOutcome() {
        var cause = new IllegalStateException("x");
        var failure =
                assertInstanceOf(
                        Outcome.Failure.class,
                        outcome(
                                _ -> {
                                    throw cause;
                                }));
        assertSame(cause, failure.cause());
    }

    @Test
    void aMissingLibraryAndALackOfMemoryAreOutcomesToo() {
        var error = new UnsatisfiedLinkError("torch");
        var failure =
                assertInstanceOf(
                        Outcome.Failure.class,
                        outcome(
                                _ -> {
                                    throw error;
                                }));
        assertSame(error, failure.cause());
    }

    @Test
    void workThatLeavesBecauseItWasCancelledIsCancelled() {
        var cancellation =
                runner.start(
                        c -> {
                            c.throwIfRequested();
                            return "too late";
                        },
                        outcomes::add);
        cancellation.cancel();
        drain(background);
        drain(ui);
        assertEquals(List.of(new Outcome.Cancelled<>()), outcomes);
    }

    @Test
    void workThatHasSomethingToShowAfterACancelShowsIt() {
        var cancellation = runner.start(c -> "so far: " + c.request(), outcomes::add);
        cancellation.cancel();
        drain(background);
        drain(ui);
        assertEquals(List.of(new Outcome.Success<>("so far: CANCEL")), outcomes);
    }

    @Test
    void anInterruptedThreadIsCancelledWorkAndStaysInterrupted() {
        var outcome =
                outcome(
                        _ -> {
                            throw new InterruptedException();
                        });
        assertEquals(new Outcome.Cancelled<>(), outcome);
        assertTrue(Thread.interrupted());
    }

    @Test
    void everyEventReachesTheUiInOrderByOneHandOver() {
        var heard = new ArrayList<Integer>();
        var relay = runner.<Integer>relayToUi(heard::add);
        for (int i = 0; i < 100; i++) {
            relay.accept(i);
        }
        assertEquals(1, ui.size());
        drain(ui);
        relay.accept(100);
        drain(ui);
        assertEquals(101, heard.size());
        assertEquals(heard.stream().sorted().toList(), heard);
    }

    @Test
    void aConsumerThatFailsLosesNoLaterEvent() {
        var heard = new ArrayList<Integer>();
        var relay =
                runner.<Integer>relayToUi(
                        event -> {
                            if (event == 1) {
                                throw new IllegalStateException("a broken chart");
                            }
                            heard.add(event);
                        });
        relay.accept(1);
        relay.accept(2);
        assertFails(ui.remove());
        drain(ui);
        assertEquals(List.of(2), heard);
    }

    private static void assertFails(Runnable handOver) {
        assertThrows(IllegalStateException.class, handOver::run);
    }

    @Test
    void onlyTheNewestOfManyValuesIsShown() {
        var shown = new ArrayList<Integer>();
        var relay = runner.<Integer>latestToUi(shown::add);
        for (int i = 0; i < 100; i++) {
            relay.accept(i);
        }
        assertEquals(1, ui.size());
        drain(ui);
        relay.accept(100);
        drain(ui);
        assertEquals(List.of(99, 100), shown);
    }

    @Test
    void aCancellationTellsStopFromCancel() {
        var cancellation = new Cancellation();
        assertFalse(cancellation.isRequested());
        cancellation.throwIfRequested();
        cancellation.stop();
        assertEquals(Cancellation.Request.STOP, cancellation.request());
        cancellation.cancel();
        cancellation.stop();
        assertEquals(Cancellation.Request.CANCEL, cancellation.request());
        assertThrows(CancellationException.class, cancellation::throwIfRequested);
    }
}
