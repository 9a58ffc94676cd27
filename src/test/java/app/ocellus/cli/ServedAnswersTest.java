package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.file.Json;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class ServedAnswersTest {

    private static final double CLOSE = 1e-6;
    private static final int CLIENTS = 12;

    @TempDir private Path folder = Path.of("");

    /** Pictures that no cache knows, as other bytes than those of the sample. */
    private List<Path> pictures(int count) throws IOException {
        var copies = new ArrayList<Path>();
        for (var picture : TrainedSample.pictures(count)) {
            var copy = folder.resolve("picture-%03d.jpg".formatted(copies.size()));
            copies.add(Files.write(copy, BrokenFiles.commented(picture, copy.toString())));
        }
        return copies;
    }

    private static Map<String, JsonNode> predicted(Path pictures) {
        var rows = new HashMap<String, JsonNode>();
        Cli.run("predict", TrainedSample.model(), pictures, "--json", "--top", 6)
                .objects()
                .forEach(row -> rows.put(row.get("file").asText(), row));
        return rows;
    }

    private static void areEqual(JsonNode expected, JsonNode actual) {
        assertEquals(expected.get("file"), actual.get("file"));
        assertEquals(expected.get("rejected"), actual.get("rejected"), actual.toString());
        var before = probabilities(expected);
        var served = probabilities(actual);
        assertEquals(before.keySet(), served.keySet());
        before.forEach(
                (label, probability) ->
                        assertEquals(
                                probability,
                                Objects.requireNonNull(served.get(label)),
                                CLOSE,
                                actual.toString()));
    }

    private static Map<String, Double> probabilities(JsonNode row) {
        var all = new HashMap<String, Double>();
        row.get("top")
                .forEach(
                        entry ->
                                all.put(
                                        entry.get("class").asText(),
                                        entry.get("probability").asDouble()));
        return all;
    }

    @Test
    void manyAtOnceGetTheAnswerOfTheirOwnPictureAsPredictGivesIt() throws Exception {
        var order = new ArrayList<>(pictures(60));
        order.addAll(List.copyOf(order));
        Collections.shuffle(order, new Random(7));
        var served = new ArrayList<JsonNode>();
        try (var server = new ServedSample();
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var calls =
                    order.stream()
                            .<Callable<JsonNode>>map(file -> () -> ask(server, file))
                            .toList();
            for (var answer : clients.invokeAll(calls)) {
                served.add(answer.get());
            }
        }
        var expected = predicted(folder);
        assertEquals(60, expected.size());
        for (int i = 0; i < order.size(); i++) {
            areEqual(Objects.requireNonNull(expected.get(order.get(i).toString())), served.get(i));
        }
    }

    private static JsonNode ask(ServedSample server, Path file) throws IOException {
        var name = URLEncoder.encode(file.toString(), StandardCharsets.UTF_8);
        var answer = server.predict(Files.readAllBytes(file), "?top=6&file=" + name);
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.tree(answer.body());
    }
}
