package app.ocellus.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.engine.ExplainedPictures.Engine;
import app.ocellus.engine.onnx.OnnxNetworks;
import app.ocellus.evaluation.Explanation;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.OwnBackbone;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

class BundleExplainerTest {

    private static final String LITE0 = "efficientnet-lite0";
    private static final Normalisation OWN =
            new Normalisation(new float[] {.3f, .4f, .5f}, new float[] {.2f, .25f, .3f});

    private final Path folder;

    BundleExplainerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static List<ClassId> ids(ModelBundle model) {
        return model.classes().stream().map(ClassLabel::id).toList();
    }

    private static Explanation explained(Engine engine, ModelBundle model, Path picture) {
        return engine.inference()
                .open(model)
                .explainer()
                .explain(picture, ids(model), new Cancellation());
    }

    private static double[] logits(Engine engine, ModelBundle model, Path picture) {
        var sums = new double[model.classes().size()];
        engine.inference()
                .classifier(model)
                .logits(
                        List.of(picture).iterator(),
                        views -> {
                            var all = views.orElseThrow();
                            for (var view : all) {
                                for (int c = 0; c < sums.length; c++) {
                                    sums[c] += view[c] / all.size();
                                }
                            }
                        },
                        new Cancellation());
        return sums;
    }

    private static void assertMeansAreLogits(Engine engine, ModelBundle model, Path picture) {
        var maps = explained(engine, model, picture).maps();
        var means = new double[maps.size()];
        for (int c = 0; c < means.length; c++) {
            means[c] = maps.get(c).mean() + model.head().bias()[c];
        }
        assertArrayEquals(logits(engine, model, picture), means, 1e-4);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theMeanOfAMapAndTheBiasAreTheLogitOfTheClass(Engine engine) {
        var picture = ExplainedPictures.picture(folder, 160);
        for (boolean mirrors : new boolean[] {false, true}) {
            for (var input :
                    List.of(
                            new Preprocessing(160, Fit.CROP),
                            new Preprocessing(97, Fit.PAD),
                            new Preprocessing(128, Fit.STRETCH, OWN))) {
                var model = ExplainedPictures.model(LITE0, input, mirrors);
                assertMeansAreLogits(engine, model, picture);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void soItIsWithLayersThatTheModelHasLearnt(Engine engine) {
        var bias = new float[32];
        bias[3] = 0.5f;
        var own = Map.of("layers.0.bias", new Tensor(new int[] {32}, bias));
        var head = ExplainedPictures.head(1280);
        var input = new Preprocessing(128, Fit.CROP);
        var model = ExplainedPictures.model(LITE0, input, false, head, own);
        var picture = ExplainedPictures.picture(folder, 160);
        assertMeansAreLogits(engine, model, picture);
        var shipped = ExplainedPictures.model(LITE0, input, false);
        var before = explained(engine, shipped, picture).maps().getFirst();
        var now = explained(engine, model, picture).maps().getFirst();
        assertTrue(EngineGoldens.furthest(before.values(), now.values()) > 0.01, "they matter");
    }

    @ParameterizedTest
    @ValueSource(strings = {LITE0, "efficientnet-lite2", OwnBackbone.ID})
    void theFeaturesOfABackboneAreTheMeansOfItsMaps(String id) {
        var backbones = OwnBackbone.composition().backbones();
        var info = backbones.find(id);
        int size = info.inputSize();
        var networks = new OnnxNetworks(backbones, 2);
        try (var network = networks.load(info, new Preprocessing(size, Fit.CROP), Map.of())) {
            var picture = EngineGoldens.formulaPicture(size);
            var features = network.features(picture, 1, size)[0];
            var maps = network.maps(picture, 1, size);
            int places = maps.shape()[2] * maps.shape()[3];
            assertEquals(features.length, maps.shape()[1]);
            assertTrue(places > 1);
            for (int channel = 0; channel < features.length; channel++) {
                double sum = 0;
                for (int place = 0; place < places; place++) {
                    sum += maps.values()[channel * places + place];
                }
                assertEquals(features[channel], sum / places, 1e-4);
            }
        }
    }

    @Test
    void theMapOfTheMirrorImageIsMirroredBack() {
        var input = new Preprocessing(160, Fit.CROP);
        var picture = ExplainedPictures.picture(folder, 160);
        var mirror = mirrored(picture);
        var plain = ExplainedPictures.model(LITE0, input, false);
        var one = explained(Engine.ONNX, plain, picture).maps().get(1);
        var other = explained(Engine.ONNX, plain, mirror).maps().get(1);
        var both = ExplainedPictures.model(LITE0, input, true);
        var averaged = explained(Engine.ONNX, both, picture).maps().get(1);
        assertArrayEquals(one.averagedWith(other.mirrored()).values(), averaged.values(), 1e-4f);
        assertTrue(
                EngineGoldens.furthest(one.values(), other.mirrored().values()) > 0.01,
                "views that differ");
        var turned = explained(Engine.ONNX, both, mirror).maps().get(1);
        assertArrayEquals(averaged.mirrored().values(), turned.values(), 1e-4f);
    }

    private Path mirrored(Path file) {
        var picture = TestProgram.composition().decoder().decode(file).mirrored();
        return ExplainedPictures.drawn(
                folder,
                "mirrored",
                picture.width(),
                picture.height(),
                (x, y) -> {
                    int at = 3 * (y * picture.width() + x);
                    return (picture.rgb()[at] & 0xff) << 16
                            | (picture.rgb()[at + 1] & 0xff) << 8
                            | picture.rgb()[at + 2] & 0xff;
                });
    }

    @Test
    void onlyTheClassesThatWereAskedAboutAreShownInTheirOrder() {
        var model = ExplainedPictures.model(LITE0, new Preprocessing(96, Fit.CROP), false);
        var explainer = Engine.ONNX.inference().open(model).explainer();
        var picture = ExplainedPictures.picture(folder, 96);
        var all = explainer.explain(picture, ids(model), new Cancellation()).maps();
        var some =
                explainer
                        .explain(
                                picture,
                                List.of(ids(model).get(2), ids(model).get(0)),
                                new Cancellation())
                        .maps();
        assertArrayEquals(all.get(2).values(), some.get(0).values());
        assertArrayEquals(all.get(0).values(), some.get(1).values());
        assertThrows(
                IllegalArgumentException.class,
                () -> explainer.explain(picture, List.of(new ClassId("bird")), new Cancellation()));
    }

    @Test
    void aFileThatIsNoPictureIsNamedInASentence() throws Exception {
        var model = ExplainedPictures.model(LITE0, new Preprocessing(96, Fit.CROP), false);
        var explainer = Engine.ONNX.inference().open(model).explainer();
        var text = Files.writeString(folder.resolve("text.jpg"), "no picture");
        var said = Failures.said(() -> explainer.explain(text, ids(model), new Cancellation()));
        assertTrue(said.contains("text.jpg"), said);
        var gone = folder.resolve("gone.jpg");
        assertTrue(
                Failures.said(() -> explainer.explain(gone, ids(model), new Cancellation()))
                        .contains("gone.jpg"));
    }

    @Test
    void whoHasLeftIsNotAnswered() {
        var model = ExplainedPictures.model(LITE0, new Preprocessing(96, Fit.CROP), false);
        var explainer = Engine.ONNX.inference().open(model).explainer();
        var left = new Cancellation();
        left.cancel();
        var picture = ExplainedPictures.picture(folder, 96);
        assertThrows(
                CancellationException.class, () -> explainer.explain(picture, ids(model), left));
    }
}
