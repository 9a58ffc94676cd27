package app.ocellus.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Who is answered, by a real server. */
class LoopbackTest {

    private static final String HOST = "Host: localhost";

    @TempDir private Path folder = Path.of("");

    private PredictionServer serve() {
        var model = new ServedModel("scenes", new SureClassifier(_ -> {}), Map.of());
        var limits = new Limits(1, 1, OptionalDouble.empty());
        return PredictionServer.start(0, model, limits, folder, Throwable::printStackTrace);
    }

    @Test
    void onlyNamesOfThisComputerAreAnswered() {
        try (var server = serve()) {
            var address = server.address();
            var line = "GET /info HTTP/1.1";
            for (var host : List.of("localhost", "LOCALHOST:8080", "127.0.0.1:80", "[::1]:99")) {
                assertEquals(200, RawRequest.status(address, line, "Host: " + host), host);
            }
            for (var host :
                    List.of(
                            "evil.example",
                            "localhost.evil.example:80",
                            "127.0.0.1.evil.example",
                            "evil.example:127",
                            "localhost@evil.example",
                            "127.0.0.1:80:80",
                            "")) {
                assertEquals(403, RawRequest.status(address, line, "Host: " + host), host);
            }
            assertEquals(403, RawRequest.status(address, "GET /info HTTP/1.0", "A: b"));
            assertEquals(403, RawRequest.status(address, line, HOST, "Host: evil.example"));
        }
    }

    @Test
    void aPageOfAnotherComputerIsRefusedAndNoPageMayReadTheAnswer() throws Exception {
        try (var server = serve()) {
            var address = server.address();
            var line = "GET /info HTTP/1.1";
            for (var origin : List.of("https://evil.example", "null", "http://localhost.evil")) {
                assertEquals(403, RawRequest.status(address, line, HOST, "Origin: " + origin));
            }
            assertEquals(
                    200, RawRequest.status(address, line, HOST, "Origin: http://localhost:3000"));
            assertEquals(405, RawRequest.status(address, "OPTIONS /predict HTTP/1.1", HOST));
            try (var request =
                    new RawRequest(
                            address, line + "\r\n" + HOST + "\r\nConnection: close\r\n\r\n")) {
                var answer = request.answer();
                assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
                assertFalse(answer.toLowerCase(Locale.ROOT).contains("access-control"), answer);
            }
        }
    }
}
