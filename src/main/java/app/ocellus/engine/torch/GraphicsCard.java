package app.ocellus.engine.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

import app.ocellus.device.TrialReport;
import app.ocellus.device.TrialReport.Result;

/** Lets the first graphics card compute what is known beforehand. */
final class GraphicsCard {

    private static final int SIDE = 64;
    private static final int LONGEST = 300;

    private GraphicsCard() {}

    /** Whether a product and a convolution of ones, as networks need them, come out right. */
    static TrialReport tried(Engine engine) {
        try (var memory = engine.newBaseManager(Device.gpu())) {
            var square = memory.ones(new Shape(SIDE, SIDE));
            float product = square.matMul(square).sum().getFloat();
            var image = memory.ones(new Shape(1, 1, SIDE, SIDE));
            float convolved =
                    Conv2d.conv2d(image, memory.ones(new Shape(1, 1, SIDE, SIDE)))
                            .singletonOrThrow()
                            .sum()
                            .getFloat();
            return product == SIDE * SIDE * SIDE && convolved == SIDE * SIDE
                    ? new TrialReport(Result.WORKS, "")
                    : new TrialReport(Result.NO_GPU, product + ", " + convolved);
        } catch (RuntimeException e) {
            return new TrialReport(Result.NO_GPU, firstLine(String.valueOf(e.getMessage())));
        }
    }

    /** PyTorch adds what concerns its own makers alone. */
    private static String firstLine(String message) {
        var line = message.lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
