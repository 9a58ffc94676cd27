package app.ocellus.engine.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;

import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneInfo;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Makes a backbone's file fit for pictures of another size, or for another mean and standard
 * deviation. The tensors that were learnt stay as they are.
 */
final class OnnxGraph {

    private static final String SAME_PADDING = "tensorflow-same";
    private static final int ROWS = 2;
    private static final int COLUMNS = 3;

    private OnnxGraph() {}

    /**
     * The network for these pictures; the file itself where it was made for them.
     *
     * @param model content of a {@code backbone.onnx}
     */
    static byte[] adapted(byte[] model, BackboneInfo info, Preprocessing preprocessing) {
        var own = preprocessing.normalisation();
        boolean sameSize = preprocessing.size() == info.inputSize();
        if (sameSize && own == null) {
            return model;
        }
        try {
            var changed = ModelProto.parseFrom(model).toBuilder();
            if (!sameSize) {
                resize(changed.getGraphBuilder(), info, preprocessing.size());
            }
            if (own != null) {
                normalise(changed.getGraphBuilder(), own);
            }
            return changed.build().toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(info.id() + " was checked, and is no ONNX file", e);
        }
    }

    private static void resize(GraphProto.Builder graph, BackboneInfo info, int size) {
        var shape = graph.getInputBuilder(0).getTypeBuilder().getTensorTypeBuilder();
        shape.getShapeBuilder().getDimBuilder(ROWS).setDimValue(size);
        shape.getShapeBuilder().getDimBuilder(COLUMNS).setDimValue(size);
        if (info.padding().equals(SAME_PADDING)) {
            pad(graph, size);
        }
    }

    /**
     * TensorFlow's SAME: a convolution that halves the sides pads so that ceil(n/2) come out, with
     * the odd pixel below and on the right. Each of them takes what the one before gives.
     */
    private static void pad(GraphProto.Builder graph, int size) {
        int side = size;
        for (var node : graph.getNodeBuilderList()) {
            if (halves(node)) {
                int kernel = (int) ints(node, "kernel_shape").getInts(0);
                int total = Math.max(0, (Math.ceilDiv(side, 2) - 1) * 2 + kernel - side);
                int before = total / 2;
                ints(node, "pads")
                        .clearInts()
                        .addAllInts(
                                LongStream.of(before, before, total - before, total - before)
                                        .boxed()
                                        .toList());
                side = Math.ceilDiv(side, 2);
            }
        }
    }

    private static boolean halves(NodeProto.Builder node) {
        return node.getOpType().equals("Conv")
                && ints(node, "strides").getIntsList().equals(List.of(2L, 2L));
    }

    private static AttributeProto.Builder ints(NodeProto.Builder node, String name) {
        return node.getAttributeBuilderList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(node.getName() + " has no " + name));
    }

    private static void normalise(GraphProto.Builder graph, Normalisation own) {
        for (var tensor : graph.getInitializerBuilderList()) {
            switch (tensor.getName()) {
                case "mean" -> fill(tensor, own.mean());
                case "std" -> fill(tensor, own.std());
                default -> {}
            }
        }
    }

    private static void fill(TensorProto.Builder tensor, float[] values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        tensor.clearFloatData().setRawData(ByteString.copyFrom(bytes));
    }
}
