package app.ocellus.engine;

import static app.ocellus.engine.ExplainedPictures.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.engine.ExplainedPictures.Engine;
import app.ocellus.engine.onnx.OnnxNetworks;
import app.ocellus.evaluation.ActivationMap;
import app.ocellus.evaluation.Explanation;
import app.ocellus.fixtures.ExifBlock;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.InputArea;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Head;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** A model of one class, the chessboard, looks at pictures with one somewhere. */
class LitCornersTest {

    private static final String LITE0 = "efficientnet-lite0";
    private static final int GROUND = 0x202428;

    private final Path folder;

    LitCornersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Explanation explained(ModelBundle model, Path picture) {
        var classes = List.of(model.classes().getFirst().id());
        return Engine.ONNX
                .inference()
                .open(model)
                .explainer()
                .explain(picture, classes, new Cancellation());
    }

    /** What a chessboard has and a dark ground has not. */
    private ModelBundle seesChessboards(Preprocessing input, boolean mirrors) {
        var board = ExplainedPictures.drawn(folder, "board", 96, 96, LitCornersTest::board);
        var ground = ExplainedPictures.drawn(folder, "ground", 96, 96, (_, _) -> GROUND);
        var network = new OnnxNetworks(TestProgram.composition().backbones(), 2);
        var info = TestProgram.composition().backbones().find(LITE0);
        var decoder = TestProgram.composition().decoder();
        var features = new ArrayList<float[]>();
        try (var loaded = network.load(info, input, Map.of())) {
            for (var file : List.of(board, ground)) {
                var square = decoder.fitted(decoder.content(file), file.toString(), input, _ -> {});
                var images = new PictureBuffer(input.size()).of(List.of(square));
                features.add(loaded.features(images, 1, input.size())[0]);
            }
        }
        var weights = new float[info.featureWidth()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = features.get(0)[i] - features.get(1)[i];
        }
        var head = new Head(1, weights.length, weights, new float[1]);
        return ExplainedPictures.model(LITE0, input, mirrors, head, Map.of());
    }

    private static int board(int x, int y) {
        return (x / 8 + y / 8) % 2 == 0 ? 0xf8e0a0 : 0x803010;
    }

    /** A dark picture with a chessboard around a place, in fractions of its sides. */
    private static BufferedImage boardAt(int width, int height, double across, double down) {
        int side = Math.min(width, height) / 3;
        return image(
                width,
                height,
                (x, y) ->
                        Math.abs(x - across * width) < side / 2.0
                                        && Math.abs(y - down * height) < side / 2.0
                                ? board(x, y)
                                : GROUND);
    }

    @ParameterizedTest
    @CsvSource({
        "CROP, 320, 224, 0.3, 0.2, false", "CROP, 320, 224, 0.7, 0.8, true",
        "CROP, 224, 320, 0.2, 0.3, false", "PAD, 360, 224, 0.14, 0.2, false",
        "PAD, 360, 224, 0.86, 0.8, true", "PAD, 224, 360, 0.8, 0.86, false",
        "STRETCH, 360, 224, 0.15, 0.8, false", "STRETCH, 224, 360, 0.8, 0.15, true"
    })
    void aThingInACornerLightsThatCorner(
            Fit fit, int width, int height, double across, double down, boolean mirrors) {
        var model = seesChessboards(new Preprocessing(224, fit), mirrors);
        var empty = write("empty.png", image(width, height, (_, _) -> GROUND), "png");
        var thing = write("thing.png", boardAt(width, height, across, down), "png");
        assertLit(model, empty, thing, across, down);
    }

    @Test
    void aPictureThatLiesOnItsSideIsSeenUpright() {
        var model = seesChessboards(new Preprocessing(224, Fit.PAD), false);
        var empty = lying("empty.jpg", image(360, 224, (_, _) -> GROUND));
        var thing = lying("thing.jpg", boardAt(360, 224, 0.14, 0.2));
        // a quarter turn to the right: what was on the left is on top, what was on top on the right
        assertLit(model, empty, thing, 0.8, 0.14);
    }

    private Path write(String name, BufferedImage image, String format) {
        new PictureFolder(folder).write(name, PictureFolder.encoded(image, format));
        return folder.resolve(name);
    }

    private Path lying(String name, BufferedImage stored) {
        var turned = ExifBlock.turned(PictureFolder.encoded(stored, "jpg"), 6);
        new PictureFolder(folder).write(name, turned);
        return folder.resolve(name);
    }

    /** Beside the same picture without the thing, as edges of the picture can be lit as well. */
    private static void assertLit(
            ModelBundle model, Path empty, Path thing, double across, double down) {
        var before = explained(model, empty).maps().getFirst();
        var explanation = explained(model, thing);
        var map = explanation.maps().getFirst();
        var more = new float[map.values().length];
        for (int i = 0; i < more.length; i++) {
            more[i] = map.values()[i] - before.values()[i];
        }
        var lit = new ActivationMap(map.rows(), map.columns(), more);
        InputArea area = explanation.area();
        double x = area.left() + middle(lit, i -> i % lit.columns(), lit.columns()) * area.width();
        double y = area.top() + middle(lit, i -> i / lit.columns(), lit.rows()) * area.height();
        assertEquals(across, x, 0.12, () -> "across in " + Arrays.toString(more));
        assertEquals(down, y, 0.12, () -> "down in " + Arrays.toString(more));
    }

    /** The middle of the places that are at least half as bright as the brightest, in [0,1]. */
    private static double middle(ActivationMap map, IntUnaryOperator place, int places) {
        return IntStream.range(0, map.values().length)
                .filter(i -> map.values()[i] >= map.highest() / 2)
                .mapToDouble(i -> (place.applyAsInt(i) + 0.5) / places)
                .average()
                .orElseThrow();
    }
}
