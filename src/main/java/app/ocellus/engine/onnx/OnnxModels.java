package app.ocellus.engine.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;

import app.ocellus.engine.PortableModels;
import app.ocellus.file.Json;
import app.ocellus.file.Reasons;
import app.ocellus.image.ImageTensor;
import app.ocellus.image.RgbImage;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelContract;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Models as ONNX files, from pixels to probabilities. */
public final class OnnxModels implements PortableModels {

    private static final String PREFIX = "ocellus.";

    private final BackboneStore backbones;
    private final int threads;

    /**
     * Models on the installed backbones.
     *
     * @param threads that one inference may use
     */
    public OnnxModels(BackboneStore backbones, int threads) {
        this.backbones = backbones;
        this.threads = threads;
    }

    @Override
    public void write(ModelBundle model, OutputStream out) throws IOException {
        var info = backbones.find(model.backbone().id());
        var backbone =
                OnnxGraph.adapted(
                        backbones.onnx(info),
                        info,
                        model.preprocessing(),
                        model.weights().backbone());
        OnnxClassifierGraph.of(
                        ModelProto.parseFrom(backbone), model, notes(ModelContract.of(model, info)))
                .writeTo(out);
    }

    /** The contract, each field by its name, as text or else as JSON. */
    private static Map<String, String> notes(ModelContract contract) {
        var notes = new LinkedHashMap<String, String>();
        for (var field : Json.<ObjectNode>node(contract).properties()) {
            var value = field.getValue();
            notes.put(
                    PREFIX + field.getKey(), value.isTextual() ? value.asText() : value.toString());
        }
        return notes;
    }

    @Override
    public Opened open(ModelBundle model, Path file) {
        var info = backbones.find(model.backbone().id());
        try {
            return new Session(OnnxBackbone.load(info, Files.readAllBytes(file), threads));
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-read", file, Reasons.of(e)), e);
        }
    }

    /** A file in ONNX Runtime. */
    private record Session(OnnxBackbone network) implements Opened {

        @Override
        public float[] probabilities(RgbImage picture) {
            var values = new float[RgbImage.CHANNELS * picture.width() * picture.height()];
            ImageTensor.write(picture, values, 0);
            return network.output(
                            OnnxClassifierGraph.PROBABILITIES, direct(values), 1, picture.width())
                    .values();
        }

        private static FloatBuffer direct(float[] values) {
            return ByteBuffer.allocateDirect(values.length * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer()
                    .put(values)
                    .flip();
        }

        @Override
        public boolean fitsPictures() {
            return false;
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
