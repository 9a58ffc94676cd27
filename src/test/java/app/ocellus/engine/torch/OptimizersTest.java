package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import app.ocellus.engine.EngineGoldens;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.training.Optimisation;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Against PyTorch's own optimizers, and what {@code adamw.py} reached with NumPy. */
class OptimizersTest {

    private static final JsonNode GOLDEN = EngineGoldens.description("optimizers-golden");
    private static final Shape SHAPE = new Shape(3, 5);
    private static final int COLUMNS = 5;
    private static final int STEPS = 20;

    private final NDManager manager = TestProgram.composition().torch().newManager();
    private final NDArray parameter = start();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({"adamw, ADAMW, 0.01", "adam, ADAM, 0", "adam-l2, ADAM, 0.01", "sgd, SGD, 0.01"})
    void twentyStepsReachWhatThoseOfPyTorchDo(
            String name, Optimisation.Optimizer kind, double decay) {
        assertReaches(optimizer(kind, decay, 1), GOLDEN.get("optimizers").get(name), 1);
    }

    @Test
    void twentyStepsOfAdamWReachWhatThePaperSays() {
        var optimizer = optimizer(Optimisation.Optimizer.ADAMW, 0.01, 1);
        assertReaches(optimizer, EngineGoldens.description("adamw-golden"), 1);
    }

    @Test
    void aGroupMovesAtItsOwnShareOfTheRate() {
        var optimizer = optimizer(Optimisation.Optimizer.ADAMW, 0.01, 0.25);
        assertReaches(optimizer, GOLDEN.get("optimizers").get("adamw"), 4);
    }

    private void assertReaches(Optimizer optimizer, JsonNode golden, double times) {
        int compared = 0;
        for (int step = 1; step <= STEPS; step++) {
            backward(step);
            optimizer.step(times * 0.01 / step);
            if (golden.has(Integer.toString(step))) {
                var expected = numbers(golden.get(Integer.toString(step)));
                assertArrayEquals(expected, parameter.toFloatArray(), 1e-6f, "step " + step);
                compared++;
            }
        }
        assertEquals(3, compared);
    }

    private Optimizer optimizer(Optimisation.Optimizer kind, double decay, double ratio) {
        var how = new Optimisation(1, 1, kind, decay, 0, Optimisation.QUICK.rate());
        var groups = List.of(new Optimizer.Group(List.of(parameter), ratio));
        return Optimizer.of(manager, groups, how);
    }

    private NDArray start() {
        var values = new float[(int) SHAPE.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i / COLUMNS - i % COLUMNS) / 4f;
        }
        return learning(values, SHAPE);
    }

    private NDArray learning(float[] values, Shape shape) {
        var array = manager.create(values, shape);
        array.setRequiresGradient(true);
        return array;
    }

    private void backward(int step) {
        var values = new float[(int) SHAPE.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((i / COLUMNS * 7 + i % COLUMNS * 5 + step * 3) % 11 - 5) / 8f;
        }
        backward(parameter, values);
    }

    /** The gradient of {@code sum(g * array)} is g. */
    private static void backward(NDArray array, float[] values) {
        try (var scope = array.getManager().newSubManager();
                var collector = scope.getEngine().newGradientCollector()) {
            collector.backward(scope.create(values, array.getShape()).mul(array).sum());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theGradientsOfAllGroupsTogetherAreClippedAsPyTorchClipsThem(int number) {
        var golden = GOLDEN.get("clip").get("cases").get(number);
        var arrays = new ArrayList<NDArray>();
        for (var shape : GOLDEN.get("clip").get("shapes")) {
            var array = zeros(new Shape(sides(shape)));
            backward(array, clipGradient(arrays.size(), (int) array.size()));
            arrays.add(array);
        }
        var seen = new ArrayList<float[]>();
        var groups =
                List.of(
                        new Optimizer.Group(arrays.subList(0, 2), 1),
                        new Optimizer.Group(arrays.subList(2, 3), 0.1));
        watching(groups, golden.get("maxNorm").asDouble(), seen).step(1);
        assertEquals(golden.get("gradients").size(), seen.size());
        for (int i = 0; i < seen.size(); i++) {
            var expected = numbers(golden.get("gradients").get(i));
            assertArrayEquals(expected, seen.get(i), 1e-6f, "tensor " + i);
        }
    }

    private NDArray zeros(Shape shape) {
        return learning(new float[(int) shape.size()], shape);
    }

    private static long[] sides(JsonNode shape) {
        var sides = new long[shape.size()];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = shape.get(i).asLong();
        }
        return sides;
    }

    private static float[] clipGradient(int tensor, int count) {
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = ((i * 7 + tensor * 5) % 11 - 5) / 8f;
        }
        return values;
    }

    /** Moves nothing; remembers the gradients that it was given. */
    private static Optimizer watching(
            List<Optimizer.Group> groups, double clipNorm, List<float[]> seen) {
        return new Optimizer(groups, clipNorm) {
            @Override
            Map<String, List<NDArray>> moments() {
                return Map.of();
            }

            @Override
            void move(NDManager scope, int index, NDArray gradient, double rate) {
                seen.add(gradient.toFloatArray());
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void aStepLeavesNoGradientForTheNext(Optimisation.Optimizer kind) {
        var optimizer = optimizer(kind, 0.01, 1);
        backward(1);
        optimizer.step(0.01);
        assertNoGradient();
    }

    @ParameterizedTest
    @EnumSource
    void oneThatGoesOnMovesAsOneThatWasNeverBrokenOff(Optimisation.Optimizer kind) {
        var whole = optimizer(kind, 0.01, 1);
        for (int step = 1; step <= 4; step++) {
            backward(step);
            whole.step(0.01);
        }
        var expected = parameter.toFloatArray();
        Copies.put(start().toFloatArray(), parameter);
        var first = optimizer(kind, 0.01, 1);
        backward(1);
        first.step(0.01);
        backward(2);
        first.step(0.01);
        var second = optimizer(kind, 0.01, 1);
        second.resume(first.state());
        backward(3);
        second.step(0.01);
        backward(4);
        second.step(0.01);
        assertArrayEquals(expected, parameter.toFloatArray());
    }

    @Test
    void whatAnotherOptimizerRemembersIsRefused() {
        var adam = optimizer(Optimisation.Optimizer.ADAM, 0, 1);
        var sgd = optimizer(Optimisation.Optimizer.SGD, 0, 1);
        assertThrows(IllegalArgumentException.class, () -> sgd.resume(adam.state()));
    }

    @Test
    void whatWasRecordedCanBeForgotten() {
        var optimizer = optimizer(Optimisation.Optimizer.SGD, 0, 1);
        backward(1);
        optimizer.clearGradients();
        assertNoGradient();
    }

    private void assertNoGradient() {
        try (var gradient = parameter.getGradient()) {
            assertArrayEquals(new float[(int) SHAPE.size()], gradient.toFloatArray());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepLeavesNoArrayBehind(Optimisation.Optimizer kind) {
        var how = new Optimisation(1, 1, kind, 0.01, 1, Optimisation.QUICK.rate());
        var groups = List.of(new Optimizer.Group(List.of(parameter), 1));
        var optimizer = Optimizer.of(manager, groups, how);
        backward(1);
        int before = manager.getManagedArrays().size();
        for (int step = 0; step < STEPS; step++) {
            optimizer.step(0.01);
        }
        assertEquals(before, manager.getManagedArrays().size());
    }

    private static float[] numbers(JsonNode array) {
        var numbers = new float[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) array.get(i).asDouble();
        }
        return numbers;
    }
}
