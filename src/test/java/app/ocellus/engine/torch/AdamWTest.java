package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import app.ocellus.file.Json;
import app.ocellus.fixtures.TestProgram;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Against what {@code adamw.py} reached with NumPy. */
class AdamWTest {

    private static final Path GOLDEN =
            Path.of("src/test/resources/app/ocellus/engine/adamw-golden.json");
    private static final int ROWS = 3;
    private static final int COLUMNS = 5;
    private static final int STEPS = 20;

    @Test
    void twentyStepsReachWhatThePaperSays() throws IOException {
        var golden = Json.tree(Files.readString(GOLDEN));
        try (var manager = TestProgram.composition().torch().newManager()) {
            var parameter = start(manager);
            var optimizer = adamW(manager, parameter);
            for (int step = 1; step <= STEPS; step++) {
                backward(parameter, step);
                optimizer.step(0.01 / step);
                if (golden.has(Integer.toString(step))) {
                    var expected = numbers(golden.get(Integer.toString(step)));
                    assertArrayEquals(expected, parameter.toFloatArray(), 1e-6f, "step " + step);
                }
            }
        }
    }

    @Test
    void aStepLeavesNoGradientForTheNext() {
        try (var manager = TestProgram.composition().torch().newManager()) {
            var parameter = start(manager);
            var optimizer = adamW(manager, parameter);
            backward(parameter, 1);
            optimizer.step(0.01);
            try (var gradient = parameter.getGradient()) {
                assertArrayEquals(new float[ROWS * COLUMNS], gradient.toFloatArray());
            }
        }
    }

    @Test
    void aStepLeavesNoArrayBehind() {
        try (var manager = TestProgram.composition().torch().newManager()) {
            var parameter = start(manager);
            var optimizer = adamW(manager, parameter);
            backward(parameter, 1);
            int before = manager.getManagedArrays().size();
            for (int step = 0; step < STEPS; step++) {
                optimizer.step(0.01);
            }
            assertEquals(before, manager.getManagedArrays().size());
        }
    }

    private static Optimizer adamW(NDManager manager, NDArray parameter) {
        var groups = List.of(new Optimizer.Group(List.of(parameter), 1));
        return new Adam(manager, groups, 0, 0.01, Adam.Decay.DECOUPLED);
    }

    private static NDArray start(NDManager manager) {
        var values = new float[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i / COLUMNS - i % COLUMNS) / 4f;
        }
        var parameter = manager.create(values, new Shape(ROWS, COLUMNS));
        parameter.setRequiresGradient(true);
        return parameter;
    }

    /** The gradient of {@code sum(g * parameter)} is g. */
    private static void backward(NDArray parameter, int step) {
        var values = new float[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((i / COLUMNS * 7 + i % COLUMNS * 5 + step * 3) % 11 - 5) / 8f;
        }
        try (var scope = parameter.getManager().newSubManager();
                var collector = scope.getEngine().newGradientCollector()) {
            collector.backward(scope.create(values, new Shape(ROWS, COLUMNS)).mul(parameter).sum());
        }
    }

    private static float[] numbers(JsonNode array) {
        var numbers = new float[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) array.get(i).asDouble();
        }
        return numbers;
    }
}
