package app.ocellus.engine.torch;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;

import app.ocellus.engine.PortableModels;
import app.ocellus.image.ImageTensor;
import app.ocellus.image.RgbImage;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.ModelBundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Models as TorchScript: (N,3,H,W) of any size in [0,1] to probabilities (N,C). */
public final class TorchModels implements PortableModels {

    private static final Map<String, String> WITH_PARAMETERS = Map.of("trainParam", "true");

    private final TorchEngine engine;
    private final BackboneStore backbones;

    /** Models on the installed backbones. */
    public TorchModels(TorchEngine engine, BackboneStore backbones) {
        this.engine = engine;
        this.backbones = backbones;
    }

    @Override
    public void write(ModelBundle model, OutputStream out) throws IOException {
        var file = backbones.torch(backbones.find(model.backbone().id()));
        try (var loaded = load(file, WITH_PARAMETERS);
                var scope = loaded.getNDManager().newSubManager()) {
            var block = (PtSymbolBlock) loaded.getBlock();
            put(block, model);
            var script = new ScriptMethods(block, scope);
            script.setInput(model.preprocessing());
            script.setHead(model.head());
            script.setOutput(model.output(), model.preprocessing());
            write(block, model, out);
        }
    }

    private static void write(PtSymbolBlock block, ModelBundle model, OutputStream out)
            throws IOException {
        if (!model.output().flipAveraging()) {
            JniUtils.writeModule(block, out, false);
            return;
        }
        var oneSided = Files.createTempFile("ocellus", ".pt");
        try {
            try (var file = Files.newOutputStream(oneSided)) {
                JniUtils.writeModule(block, file, false);
            }
            MirroredScript.write(oneSided, model.backbone().id(), out);
        } finally {
            Files.delete(oneSided);
        }
    }

    /** Other tensors than the network's would be left out in silence: the rest of them is wrong. */
    private static void put(PtSymbolBlock block, ModelBundle model) {
        var places =
                block.getParameters().values().stream()
                        .collect(Collectors.toMap(Parameter::getName, Parameter::getArray));
        for (var learnt : model.weights().backbone().entrySet()) {
            var place = places.get(learnt.getKey());
            if (place == null || place.size() != learnt.getValue().values().length) {
                throw new UserException(Sentence.of("engine.other-tensors", model.backbone().id()));
            }
            Copies.put(learnt.getValue().values(), place);
        }
    }

    private Model load(Path file, Map<String, String> options) {
        var name = file.getFileName().toString().replaceFirst("\\.pt$", "");
        var model = engine.newProcessorModel(name);
        try {
            model.load(file.getParent(), name, options);
            return model;
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw new UserException(
                    Sentence.of("engine.model-not-loaded", file, String.valueOf(e.getMessage())),
                    e);
        }
    }

    @Override
    public Opened open(ModelBundle model, Path file) {
        return new Script(load(file, Map.of()));
    }

    /** A file in PyTorch. */
    private record Script(Model model) implements Opened {

        @Override
        public float[] probabilities(RgbImage picture) {
            TorchEngine.recordNothing();
            var values = new float[RgbImage.CHANNELS * picture.width() * picture.height()];
            ImageTensor.write(picture, values, 0);
            var shape = new Shape(1, RgbImage.CHANNELS, picture.height(), picture.width());
            try (var scope = model.getNDManager().newSubManager()) {
                var input = new NDList(scope.create(values, shape));
                var answer =
                        TorchEngine.forAnySize(
                                () ->
                                        model.getBlock()
                                                .forward(
                                                        new ParameterStore(scope, false),
                                                        input,
                                                        false));
                answer.attach(scope);
                return answer.singletonOrThrow().toFloatArray();
            }
        }

        @Override
        public boolean fitsPictures() {
            return true;
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
