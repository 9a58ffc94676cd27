package app.ocellus.engine.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;

import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle.Output;
import app.ocellus.training.Head;

import java.util.Arrays;

/**
 * What a backbone's file is told to remember, by the methods that it has for it.
 *
 * @param scope memory for what is handed over
 */
record ScriptMethods(PtSymbolBlock block, NDManager scope) {

    /** The size of its input, and whose mean and standard deviation it takes. */
    void setInput(Preprocessing input) {
        call("set_size", scope.create((float) input.size()));
        var own = input.normalisation();
        if (own != null) {
            call("set_normalisation", scope.create(own.mean()), scope.create(own.std()));
        }
    }

    /** The linear layer on top. */
    void setHead(Head head) {
        call(
                "set_head",
                scope.create(head.weights(), new Shape(head.classes(), head.width())),
                scope.create(head.bias(), new Shape(head.classes())));
    }

    /** Probabilities at a temperature, of pictures that it fits itself. */
    void setOutput(Output output, Preprocessing input) {
        call(
                "set_output",
                one((float) output.temperature()),
                one(1),
                one(
                        switch (input.fit()) {
                            case CROP -> 0;
                            case PAD -> 1;
                            case STRETCH -> 2;
                        }));
    }

    private NDArray one(float value) {
        return scope.create(new float[] {value});
    }

    private void call(String method, NDArray... arguments) {
        var values = Arrays.stream(arguments).map(a -> IValue.from((PtNDArray) a)).toList();
        try (var answer = IValueUtils.runMethod(block, method, values.toArray(IValue[]::new))) {
            values.forEach(IValue::close);
        }
    }
}
