package app.ocellus.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A real server and real connections; the model is what a test makes of it. */
class PredictionServerTest {

    private static final byte[] BODY = new byte[1_000];
    private static final int MOST = 1 << 20;
    private static final Limits LIMITS =
            new Limits(
                    MOST, 1, OptionalDouble.empty(), Duration.ofMillis(200), Duration.ofSeconds(1));

    @TempDir private Path folder = Path.of("");
    private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private PredictionServer serve(Limits limits, Consumer<Path> before) {
        var model = new ServedModel("scenes", new SureClassifier(before), Map.of("name", "scenes"));
        return PredictionServer.start(0, model, limits, folder, faults::add);
    }

    private static HttpRequest request(PredictionServer server, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(server.address() + "/predict")).POST(body).build();
    }

    private CompletableFuture<HttpResponse<String>> sent(PredictionServer server) {
        return client.sendAsync(
                request(server, BodyPublishers.ofByteArray(BODY)), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(PredictionServer server, BodyPublisher body)
            throws Exception {
        return client.send(request(server, body), BodyHandlers.ofString());
    }

    private int status(PredictionServer server) throws Exception {
        return send(server, BodyPublishers.ofByteArray(BODY)).statusCode();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void whoFindsNoPlaceIsToldWhenToComeBack() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        Consumer<Path> slow =
                _ -> {
                    asked.countDown();
                    await(answer);
                };
        try (var server = serve(LIMITS, slow)) {
            var first = sent(server);
            await(asked);
            var second = send(server, BodyPublishers.ofByteArray(BODY));
            assertEquals(503, second.statusCode());
            assertEquals("1", second.headers().firstValue("Retry-After").orElse(""));
            assertTrue(second.body().contains("Too many pictures"), second.body());
            answer.countDown();
            assertEquals(200, first.get(20, TimeUnit.SECONDS).statusCode());
            assertEquals(200, status(server));
            assertEquals(List.of(), left());
        }
    }

    @Test
    void whoeverSendsTooSlowlyIsCutOffAndHoldsUpNobody() throws Exception {
        try (var server = serve(LIMITS, _ -> {})) {
            var line = "POST /predict HTTP/1.1\r\nHost: localhost\r\n";
            try (var body =
                            new RawRequest(
                                    server.address(), line + "Content-Length: 9\r\n\r\nabc");
                    var chunk =
                            new RawRequest(
                                    server.address(),
                                    line + "Transfer-Encoding: chunked\r\n\r\n9\r\nabc");
                    var _ = new RawRequest(server.address(), line + "X-Never-Ends: ");
                    var _ = new RawRequest(server.address(), "")) {
                assertEquals(200, status(server));
                assertEquals("", body.answer());
                assertEquals("", chunk.answer());
                assertEquals(200, status(server));
            }
        }
        assertEquals(List.of(), left());
    }

    @Test
    void whoLeavesInTheMiddleLeavesNothing() throws Exception {
        try (var server = serve(LIMITS, _ -> {})) {
            for (int i = 0; i < 20; i++) {
                try (var request =
                        new RawRequest(
                                server.address(),
                                "POST /predict HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Length: 900000\r\n\r\nabc")) {
                    assertFalse(request.toString().isEmpty());
                }
            }
            assertEquals(200, status(server));
        }
        assertEquals(List.of(), left());
        assertEquals(List.of(), List.copyOf(faults));
    }

    @Test
    void whatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws Exception {
        try (var server = serve(LIMITS, _ -> {})) {
            var large = new byte[8 * MOST];
            var announced = send(server, BodyPublishers.ofByteArray(large));
            var stream = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
            var unannounced = send(server, stream);
            for (var answer : List.of(announced, unannounced)) {
                assertEquals(413, answer.statusCode());
                assertTrue(answer.body().contains("more than 1 MB"), answer.body());
            }
            assertEquals(
                    200, send(server, BodyPublishers.ofByteArray(new byte[MOST])).statusCode());
            assertEquals(List.of(), left());
        }
    }

    @Test
    void aRateIsHeldAndTheClientToldForHowLong() throws Exception {
        var slow = new Limits(MOST, 1, OptionalDouble.of(0.01));
        try (var server = serve(slow, _ -> {})) {
            assertEquals(200, status(server));
            var second = send(server, BodyPublishers.ofByteArray(BODY));
            assertEquals(429, second.statusCode());
            var wait = Integer.parseInt(second.headers().firstValue("Retry-After").orElse(""));
            assertTrue(wait > 90 && wait <= 100, "seconds: " + wait);
            assertEquals(
                    200,
                    RawRequest.status(server.address(), "GET /info HTTP/1.1", "Host: localhost"));
        }
    }

    @Test
    void aFaultIsToldAndTheNextPictureAnswered() throws Exception {
        var broken = new AtomicBoolean(true);
        Consumer<Path> once =
                _ -> {
                    if (broken.getAndSet(false)) {
                        throw new IllegalStateException("broken");
                    }
                };
        try (var server = serve(LIMITS, once)) {
            var failed = send(server, BodyPublishers.ofByteArray(BODY));
            assertEquals(500, failed.statusCode());
            assertTrue(failed.body().contains("went wrong inside Ocellus"), failed.body());
            assertFalse(failed.body().contains("broken"), failed.body());
            assertEquals(List.of("broken"), faults.stream().map(Throwable::getMessage).toList());
            assertEquals(200, status(server));
            assertEquals(List.of(), left());
        }
    }

    @Test
    void aLackOfMemoryIsSaidAndTheNextPictureAnswered() throws Exception {
        var full = new AtomicBoolean(true);
        Consumer<Path> once =
                _ -> {
                    if (full.getAndSet(false)) {
                        throw new OutOfMemoryError();
                    }
                };
        try (var server = serve(LIMITS, once)) {
            var failed = send(server, BodyPublishers.ofByteArray(BODY));
            assertEquals(500, failed.statusCode());
            assertTrue(failed.body().contains("not enough memory"), failed.body());
            assertEquals(200, status(server));
        }
    }

    @Test
    void aFolderThatIsGoneIsSaid() throws Exception {
        try (var server = serve(LIMITS, _ -> {})) {
            Files.delete(folder);
            var failed = send(server, BodyPublishers.ofByteArray(BODY));
            assertEquals(507, failed.statusCode());
            assertTrue(failed.body().contains("Make room"), failed.body());
            Files.createDirectory(folder);
            assertEquals(200, status(server));
        }
    }

    @Test
    void closingWaitsForWhoIsBeingAnsweredAndNobodyIsAnsweredAfterwards() throws Exception {
        var asked = new CountDownLatch(1);
        var server =
                serve(
                        LIMITS,
                        _ -> {
                            asked.countDown();
                            pause(Duration.ofMillis(300));
                        });
        var answer = sent(server);
        await(asked);
        server.close();
        assertEquals(200, answer.get(20, TimeUnit.SECONDS).statusCode());
        assertThrows(IOException.class, () -> status(server));
        assertEquals(List.of(), left());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
