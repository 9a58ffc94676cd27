package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.Json;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

class ServeCommandTest {

    @TempDir private Path folder = Path.of("");

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
        return Json.tree(answer.body());
    }

    private static byte[] good() throws IOException {
        return Files.readAllBytes(TrainedSample.pictures(1).getFirst());
    }

    @Test
    void whatIsNoPictureHasItsReasonAndTheServerGoesOn() throws IOException {
        var good = good();
        var reasons = BrokenFiles.writeTo(folder, TrainedSample.pictures(1).getFirst());
        try (var server = new ServedSample()) {
            var before = json(server.predict(good, ""));
            for (var entry : reasons.entrySet()) {
                var bytes = Files.readAllBytes(entry.getKey());
                var answer = server.predict(bytes, "");
                boolean empty = bytes.length == 0;
                var file = entry.getKey().toString();
                assertEquals(empty ? 400 : 422, answer.statusCode(), file);
                var error = json(answer).get("error").asText();
                assertTrue(error.startsWith(empty ? "The request " : "What was sent "), error);
                assertTrue(error.contains(empty ? "has no body" : entry.getValue()), error);
                assertFalse(error.contains("ocellus-serve-"), error);
                assertEquals(before, json(server.predict(good, "")), file);
            }
            var run = server.interrupt();
            assertFalse(run.leftAStackTrace(), run.err());
        }
    }

    @Test
    void theContentDecidesWhateverTheClientCallsIt() throws IOException {
        try (var server = new ServedSample()) {
            var good = good();
            var answer = json(server.predict(good, ""));
            var named = server.predict(good, "?file=a.cr2", "Content-Type", "text/html");
            assertEquals(answer.get("top"), json(named).get("top"));
            assertEquals("a.cr2", json(named).get("file").asText());
            assertFalse(answer.has("file"));
            var form =
                    server.predict(
                            "--x".getBytes(StandardCharsets.UTF_8),
                            "",
                            "Content-Type",
                            "multipart/form-data");
            assertEquals(415, form.statusCode());
            assertTrue(form.body().contains("--data-binary"), form.body());
        }
    }

    @Test
    void aLineOfPixelsIsAnsweredAndABombOfZerosRefused() throws IOException {
        try (var server = new ServedSample()) {
            var line = new BufferedImage(65_535, 1, BufferedImage.TYPE_BYTE_GRAY);
            var png = new ByteArrayOutputStream();
            assertTrue(ImageIO.write(line, "png", png));
            var answer = server.predict(png.toByteArray(), "");
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(5, json(answer).get("top").size());
            assertEquals(422, server.predict(new byte[1 << 20], "").statusCode());
            assertEquals(200, server.predict(good(), "").statusCode());
        }
    }

    @Test
    void topIsFiveUnlessAskedOtherwise() throws IOException {
        try (var server = new ServedSample()) {
            var good = good();
            assertEquals(5, json(server.predict(good, "")).get("top").size());
            assertEquals(2, json(server.predict(good, "?top=2")).get("top").size());
            assertEquals(6, json(server.predict(good, "?top=99")).get("top").size());
            for (var query : List.of("?top=0", "?top=two", "?top", "?tpo=2", "?top=99999999999")) {
                var answer = server.predict(good, query);
                assertEquals(400, answer.statusCode(), query);
                assertTrue(json(answer).get("error").asText().contains("top"), answer.body());
            }
        }
    }

    @Test
    void theOtherPagesTellWhatThereIs() throws IOException {
        try (var server = new ServedSample()) {
            var info = Cli.run("info", TrainedSample.model(), "--json").json();
            assertEquals(info, json(server.ask("GET", "/info")));
            var usage = server.ask("GET", "/");
            assertEquals(200, usage.statusCode());
            assertTrue(usage.body().contains(server.address() + "/predict"), usage.body());
            assertTrue(usage.body().startsWith("scenes answers here."), usage.body());
            assertEquals(404, server.ask("GET", "/predict/").statusCode());
            assertTrue(json(server.ask("GET", "/etc/passwd")).get("error").asText().contains("/i"));
            var wrong = server.ask("GET", "/predict");
            assertEquals(405, wrong.statusCode());
            assertEquals("POST", wrong.headers().firstValue("Allow").orElse(""));
            assertTrue(json(wrong).get("error").asText().contains("by POST alone"), wrong.body());
            assertEquals(405, server.ask("DELETE", "/info").statusCode());
            assertEquals(405, server.ask("HEAD", "/").statusCode());
        }
    }

    @Test
    void theLargestBodyAndTheRateAreWhatTheOptionsSay() throws IOException {
        try (var server = new ServedSample("--max-body", 1, "--rate", 3, "--at-once", 1)) {
            var large = server.predict(new byte[(1 << 20) + 1], "");
            assertEquals(413, large.statusCode());
            assertTrue(json(large).get("error").asText().contains("more than 1 MB"));
            int refused = 0;
            for (int i = 0; i < 40; i++) {
                refused +=
                        server.predict("a note".getBytes(StandardCharsets.UTF_8), "").statusCode()
                                        == 429
                                ? 1
                                : 0;
            }
            assertTrue(refused > 0, "no request was too many");
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInASentence() {
        try (var server = new ServedSample()) {
            var second = Cli.run("serve", TrainedSample.model(), "--port", server.port());
            assertEquals(1, second.code());
            assertFalse(second.leftAStackTrace(), second.err());
            assertTrue(second.err().startsWith("Nothing can listen on port " + server.port()));
            assertTrue(second.err().contains("--port 0"), second.err());
        }
        assertEquals(2, Cli.run("serve", TrainedSample.model(), "--port", 65_536).code());
        assertEquals(2, Cli.run("serve", TrainedSample.model(), "--max-body", 513).code());
        assertEquals(1, Cli.run("serve", folder.resolve("none.ocellus")).code());
    }

    @Test
    void anInterruptEndsItAndThePortIsFreeAgain() throws IOException {
        try (var server = new ServedSample()) {
            int port = server.port();
            var run = server.interrupt();
            assertEquals(0, run.code());
            assertEquals("", run.out());
            assertTrue(run.err().endsWith("No longer listening.\n"), run.err());
            try (var again = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                assertTrue(again.isBound());
            }
        }
    }
}
