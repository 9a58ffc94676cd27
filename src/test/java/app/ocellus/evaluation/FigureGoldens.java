package app.ocellus.evaluation;

import app.ocellus.file.Json;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** What scikit-learn and SciPy say of random cases, stored by {@code figures.py} beside it. */
public final class FigureGoldens {

    private static final Path FILE =
            Path.of("src/test/resources/app/ocellus/evaluation/figures-golden.json");

    private FigureGoldens() {}

    /** The cases of one kind. */
    public static List<JsonNode> cases(String kind) {
        try {
            var cases = Json.tree(Files.readString(FILE)).get(kind);
            return StreamSupport.stream(cases.spliterator(), false).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[] numbers(JsonNode list) {
        return IntStream.range(0, list.size()).mapToDouble(i -> list.get(i).asDouble()).toArray();
    }

    static int[][] matrix(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> IntStream.range(0, row.size()).map(i -> row.get(i).asInt()).toArray())
                .toArray(int[][]::new);
    }
}
