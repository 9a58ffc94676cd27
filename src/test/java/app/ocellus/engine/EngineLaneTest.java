package app.ocellus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.engine.EngineLane.Priority;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The order in which plain threads come to their turn; a deadlock ends in the time limit. */
@Timeout(30)
class EngineLaneTest {

    private static final Duration FOR_EVER = Duration.ofHours(1);

    private EngineLane lane = new EngineLane(2, FOR_EVER);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    /** Holds the lane until it is released, then passes if it is told to. */
    private Future<?> hold(Priority priority, boolean passes) throws InterruptedException {
        var held = new CountDownLatch(1);
        var holder =
                threads.submit(
                        () ->
                                lane.lease(
                                        priority,
                                        new Cancellation(),
                                        () -> {
                                            held.countDown();
                                            await(release);
                                            if (passes) {
                                                lane.pass();
                                            }
                                            return order.add("holder");
                                        }));
        held.await();
        return holder;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who waits from now on. */
    private Future<?> queue(Priority priority, String name, Cancellation cancellation) {
        int before = lane.waiting();
        var queued =
                threads.submit(() -> lane.lease(priority, cancellation, () -> order.add(name)));
        while (lane.waiting() == before) {
            Thread.onSpinWait();
        }
        return queued;
    }

    private Future<?> queue(Priority priority, String name) {
        return queue(priority, name, new Cancellation());
    }

    private static void all(Future<?>... futures) throws Exception {
        for (var future : futures) {
            future.get();
        }
    }

    @Test
    void aPersonDoesNotWaitForALongPieceOfATraining() throws Exception {
        lane = new EngineLane(2, Duration.ofMillis(1));
        var training = hold(Priority.TRAINING, false);
        lane.lease(Priority.PREDICTION, new Cancellation(), () -> order.add("prediction"));
        release.countDown();
        training.get();
        assertEquals(List.of("prediction", "holder"), order);
        assertEquals(0, lane.waiting());
    }

    @Test
    void theMostUrgentIsNextAndOfEqualsTheFirst() throws Exception {
        var holder = hold(Priority.PREDICTION, false);
        var waiting =
                new Future<?>[] {
                    queue(Priority.BACKGROUND, "health 1"),
                    queue(Priority.TRAINING, "training 1"),
                    queue(Priority.BACKGROUND, "health 2"),
                    queue(Priority.PREDICTION, "prediction 1"),
                    queue(Priority.TRAINING, "training 2"),
                    queue(Priority.PREDICTION, "prediction 2")
                };
        release.countDown();
        holder.get();
        all(waiting);
        assertEquals(
                List.of(
                        "holder",
                        "prediction 1",
                        "prediction 2",
                        "training 1",
                        "training 2",
                        "health 1",
                        "health 2"),
                order);
    }

    @Test
    void aTrainingThatPassesLetsPredictionsInAndReturnsBeforeOtherTrainings() throws Exception {
        var training = hold(Priority.TRAINING, true);
        var second = queue(Priority.TRAINING, "second training");
        var health = queue(Priority.BACKGROUND, "health");
        var prediction = queue(Priority.PREDICTION, "prediction");
        release.countDown();
        all(training, second, health, prediction);
        assertEquals(List.of("prediction", "holder", "second training", "health"), order);
    }

    @Test
    void backgroundWorkThatPassesWaitsUntilTheTrainingHasEnded() throws Exception {
        var health = hold(Priority.BACKGROUND, true);
        var other = queue(Priority.BACKGROUND, "other health");
        var training = queue(Priority.TRAINING, "training");
        release.countDown();
        all(health, other, training);
        assertEquals(List.of("training", "holder", "other health"), order);
    }

    @Test
    void passingWhereNothingMoreUrgentWaitsKeepsTheLane() throws Exception {
        var training = hold(Priority.TRAINING, true);
        var second = queue(Priority.TRAINING, "second training");
        release.countDown();
        all(training, second);
        assertEquals(List.of("holder", "second training"), order);
    }

    @Test
    void whoHasTheLaneMayAskAgain() {
        var answer =
                lane.lease(
                        Priority.BACKGROUND,
                        new Cancellation(),
                        () -> lane.lease(Priority.PREDICTION, new Cancellation(), () -> "inner"));
        assertEquals("inner", answer);
        assertEquals("next", lane.lease(Priority.TRAINING, new Cancellation(), () -> "next"));
    }

    @Test
    void passingWithoutTheLaneDoesNothing() throws Exception {
        var holder = hold(Priority.BACKGROUND, false);
        var prediction = queue(Priority.PREDICTION, "prediction");
        lane.pass();
        assertEquals(List.of(), order);
        release.countDown();
        all(holder, prediction);
    }

    @Test
    void whoIsCancelledWhileWaitingLeavesAndTheOthersComeToTheirTurn() throws Exception {
        var holder = hold(Priority.TRAINING, false);
        var cancellation = new Cancellation();
        var cancelled = queue(Priority.PREDICTION, "cancelled", cancellation);
        var next = queue(Priority.BACKGROUND, "next");
        cancellation.cancel();
        var thrown = assertThrows(ExecutionException.class, cancelled::get);
        assertTrue(thrown.getCause() instanceof CancellationException, "" + thrown.getCause());
        release.countDown();
        all(holder, next);
        assertEquals(List.of("holder", "next"), order);
    }

    @Test
    void aFailureGivesTheLaneBack() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        lane.lease(
                                Priority.TRAINING,
                                new Cancellation(),
                                () -> {
                                    throw new IllegalStateException();
                                }));
        assertEquals("next", lane.lease(Priority.BACKGROUND, new Cancellation(), () -> "next"));
    }

    @Test
    void backgroundWorkThatIsCancelledWhileItPassesLeavesTheLaneToOthers() throws Exception {
        var cancellation = new Cancellation();
        var inTraining = new CountDownLatch(1);
        var health =
                threads.submit(
                        () ->
                                lane.lease(
                                        Priority.BACKGROUND,
                                        cancellation,
                                        () -> {
                                            while (lane.waiting() == 0) {
                                                Thread.onSpinWait();
                                            }
                                            lane.pass();
                                            return order.add("health");
                                        }));
        var training =
                threads.submit(
                        () ->
                                lane.lease(
                                        Priority.TRAINING,
                                        new Cancellation(),
                                        () -> {
                                            inTraining.countDown();
                                            await(release);
                                            return order.add("training");
                                        }));
        inTraining.await();
        cancellation.cancel();
        var thrown = assertThrows(ExecutionException.class, health::get);
        assertTrue(thrown.getCause() instanceof CancellationException, "" + thrown.getCause());
        release.countDown();
        training.get();
        assertEquals("next", lane.lease(Priority.BACKGROUND, new Cancellation(), () -> "next"));
        assertEquals(List.of("training"), order);
    }

    @Test
    void aLaneIsClosedOnceNobodyComputes() throws Exception {
        var prediction = hold(Priority.PREDICTION, false);
        assertFalse(lane.close(Duration.ofMillis(1)));
        release.countDown();
        prediction.get();
        assertTrue(lane.close(FOR_EVER));
    }

    @Test
    void aTrainingDoesNotComeBackToAClosedLane() throws Exception {
        var training = hold(Priority.TRAINING, true);
        assertFalse(lane.close(Duration.ofMillis(1)));
        release.countDown();
        assertTrue(lane.close(FOR_EVER));
        assertThrows(TimeoutException.class, () -> training.get(50, TimeUnit.MILLISECONDS));
    }

    @Test
    void nobodyComputesInAClosedLaneHoweverImpatient() {
        lane = new EngineLane(2, Duration.ofMillis(1));
        assertTrue(lane.close(FOR_EVER));
        var prediction = queue(Priority.PREDICTION, "prediction");
        assertThrows(TimeoutException.class, () -> prediction.get(50, TimeUnit.MILLISECONDS));
    }

    @Test
    void whoIsBesideTheLaneIsWaitedFor() throws Exception {
        lane = new EngineLane(2, Duration.ofMillis(1));
        var training = hold(Priority.TRAINING, true);
        var beside = hold(Priority.PREDICTION, false);
        assertFalse(lane.close(Duration.ofMillis(1)));
        release.countDown();
        beside.get();
        assertTrue(lane.close(FOR_EVER));
        assertFalse(training.isDone());
    }

    @Test
    void neverDoTwoHaveTheLane() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var futures = new ArrayList<Future<?>>();
        for (int thread = 0; thread < 6; thread++) {
            var priority = Priority.values()[thread % 3];
            futures.add(
                    threads.submit(
                            () -> {
                                for (int i = 0; i < 300; i++) {
                                    lane.lease(
                                            priority,
                                            new Cancellation(),
                                            () -> counted(inside, most));
                                }
                            }));
        }
        all(futures.toArray(Future<?>[]::new));
        assertEquals(1, most.get());
        assertEquals(0, lane.waiting());
    }

    private int counted(AtomicInteger inside, AtomicInteger most) {
        for (int piece = 0; piece < 3; piece++) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            inside.decrementAndGet();
            lane.pass();
        }
        return most.get();
    }
}
