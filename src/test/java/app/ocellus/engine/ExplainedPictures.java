package app.ocellus.engine;

import app.ocellus.dataset.look.DecodedPictures;
import app.ocellus.engine.onnx.OnnxNetworks;
import app.ocellus.engine.torch.TorchNetworks;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.Samples;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainingSummary;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.Tensor;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.IntBinaryOperator;

/** Both engines, and models and pictures that are formulas. */
final class ExplainedPictures {

    /** An engine that models run in. */
    enum Engine {
        ONNX,
        TORCH;

        InferenceEngine inference() {
            var program = TestProgram.composition();
            var backbones = program.backbones();
            Networks networks =
                    switch (this) {
                        case ONNX -> new OnnxNetworks(backbones, 2);
                        case TORCH -> new TorchNetworks(program.torch(), backbones);
                    };
            return new InferenceEngine(
                    backbones,
                    networks,
                    new EngineLane(2, EngineLane.PATIENCE),
                    new FeatureCaches(TestProgram.folder("explained"), program.files()),
                    new PictureDecoding(
                            program.decoder(),
                            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()),
                            DecodedPictures.UNSEEN));
        }
    }

    private static final int CLASSES = 3;

    private ExplainedPictures() {}

    /** The head of {@code activation.py}; its bias is not 0. */
    static Head head(int width) {
        var weights = new float[CLASSES * width];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (i / width * 17 + i % width * 7) % 31 - 15;
            weights[i] /= 256;
        }
        return new Head(CLASSES, width, weights, new float[] {0.25f, -0.5f, 0.125f});
    }

    static ModelBundle model(String id, Preprocessing preprocessing, boolean mirrors) {
        int width = TestProgram.composition().backbones().find(id).featureWidth();
        return model(id, preprocessing, mirrors, head(width), Map.of());
    }

    static ModelBundle model(
            String id,
            Preprocessing preprocessing,
            boolean mirrors,
            Head head,
            Map<String, Tensor> own) {
        var info = TestProgram.composition().backbones().find(id);
        var names = new String[] {"a", "b", "c"};
        return new ModelBundle(
                "any",
                new ModelBundle.BackboneReference(info.id(), info.onnx().sha256()),
                Samples.labels(java.util.Arrays.copyOf(names, head.classes())),
                preprocessing,
                new LearntWeights(head, own),
                new ModelBundle.Output(1, 0, mirrors),
                new TrainingSummary(null, null, null, null, null, null, null, null, null, null),
                Set.of());
    }

    /** The picture of {@code activation.py} as a file. */
    static Path picture(Path folder, int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int rgb = 0;
                for (int channel = 0; channel < 3; channel++) {
                    int value = (y * 31 + x * 17 + channel * 101) % 256;
                    rgb = rgb << 8 | value * (x + 1) / size;
                }
                image.setRGB(x, y, rgb);
            }
        }
        return png(folder, "picture-" + size, image);
    }

    /** A picture whose colours are a formula of column and row. */
    static Path drawn(Path folder, String name, int width, int height, IntBinaryOperator rgb) {
        return png(folder, name, image(width, height, rgb));
    }

    static BufferedImage image(int width, int height, IntBinaryOperator rgb) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb.applyAsInt(x, y));
            }
        }
        return image;
    }

    private static Path png(Path folder, String name, BufferedImage image) {
        var file = name + ".png";
        new PictureFolder(folder).write(file, PictureFolder.encoded(image, "png"));
        return folder.resolve(file);
    }
}
