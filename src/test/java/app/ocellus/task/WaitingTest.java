package app.ocellus.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

class WaitingTest {

    /** By far longer than it takes; without an end the test would not either. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Cancellation cancellation = new Cancellation();

    @Test
    void whatComesIsHandedOn() throws Exception {
        assertEquals("a", Waiting.on(CompletableFuture.completedFuture("a"), cancellation));
        assertEquals("b", Waiting.apart(() -> "b", cancellation));
    }

    @Test
    void whatGoesWrongIsThrownAsItIs() {
        assertThrows(
                IOException.class,
                () ->
                        Waiting.<String, IOException>apart(
                                () -> {
                                    throw new IOException("gone");
                                },
                                cancellation));
        assertThrows(
                StackOverflowError.class,
                () ->
                        Waiting.apart(
                                () -> {
                                    throw new StackOverflowError();
                                },
                                cancellation));
        var failed = CompletableFuture.failedFuture(new IllegalStateException());
        assertThrows(ExecutionException.class, () -> Waiting.on(failed, cancellation));
    }

    @Test
    void whatNeverComesIsLeftWhenTheWorkIsCancelled() throws Exception {
        var begun = new CountDownLatch(1);
        var forEver = new CountDownLatch(1);
        var waiting =
                CompletableFuture.supplyAsync(
                        () ->
                                assertThrows(
                                        CancellationException.class,
                                        () ->
                                                Waiting.apart(
                                                        () -> {
                                                            begun.countDown();
                                                            awaitInSpiteOfAll(forEver);
                                                            return "";
                                                        },
                                                        cancellation)),
                        Executors.newVirtualThreadPerTaskExecutor());
        begun.await();
        cancellation.cancel();
        assertTimeoutPreemptively(LONG, () -> waiting.get());
        forEver.countDown();
    }

    private static void awaitInSpiteOfAll(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // a system call does not hear of it either
            }
        }
    }

    @Test
    void workThatIsAskedToEndMayEndByItself() {
        cancellation.stop();
        assertEquals("whole", Waiting.apart(() -> "whole", cancellation));
    }

    @Test
    void threadsThatAreStuckAreReplacedAndCountAgainWhenTheyComeBack() throws Exception {
        var forEver = new CountDownLatch(1);
        try (var threads =
                new SteadyThreads(
                        2,
                        Thread.ofPlatform().daemon().factory(),
                        Duration.ofMillis(20).toNanos())) {
            var stuck = threads.submit(() -> awaitInSpiteOfAll(forEver));
            threads.submit(() -> awaitInSpiteOfAll(forEver));
            var behind = threads.submit(() -> "done");
            assertEquals("done", assertTimeoutPreemptively(LONG, () -> behind.get()));
            assertTrue(threads.getPoolSize() > 2);
            forEver.countDown();
            assertTimeoutPreemptively(LONG, () -> stuck.get());
            assertTimeoutPreemptively(
                    LONG,
                    () -> {
                        while (threads.getPoolSize() > 2) {
                            threads.submit(() -> {}).get();
                            Thread.sleep(5);
                        }
                    });
        }
    }
}
