package app.ocellus.training.batches;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.image.Augmentation;
import app.ocellus.image.Fit;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.ImageTensor;
import app.ocellus.image.Preprocessing;
import app.ocellus.image.RgbImage;
import app.ocellus.training.Regularisation;
import app.ocellus.training.Shuffle;
import app.ocellus.training.Targets;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is shown in the preview, what the trainer asks for, and what the network is given. */
class TrainingPicturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/app/ocellus/image/goldens");
    private static final int SIZE = 40;
    private static final int EPOCHS = 8;
    private static final long MUCH = 1 << 28;
    private static final List<Path> FILES =
            Stream.of("fit-400x301.png", "420.jpg", "fit-20x11.png", "alpha.png", "fit-40x97.png")
                    .map(FOLDER::resolve)
                    .toList();

    private final ImageDecoder decoder = new ImageDecoder();

    private static TrainingConfig fineTune() {
        return TrainingConfig.fineTune("lite0", new Preprocessing(SIZE, Fit.CROP), 3);
    }

    static List<TrainingConfig> configs() {
        var everything = new Augmentation(0.5, true, true, 20, 0.3, 0.3, 0.3, 0.5, 0, 0, 50, 6);
        return List.of(
                fineTune(),
                TrainingConfig.tutorial("lite0", 5),
                with(fineTune(), everything),
                TrainingConfig.quick("lite0", new Preprocessing(SIZE, Fit.PAD), 1));
    }

    private static TrainingConfig with(TrainingConfig config, Augmentation other) {
        return new TrainingConfig(
                config.mode(),
                config.fineTuning(),
                config.backbone(),
                config.input(),
                config.optimisation(),
                config.regularisation(),
                other,
                config.earlyStopping(),
                config.subset(),
                config.seed());
    }

    private TrainingPictures pictures(List<Path> files, TrainingConfig config, long room) {
        var labels = IntStream.range(0, files.size()).toArray();
        var targets = new Targets(labels, files.size(), Regularisation.NONE);
        var samples = files.stream().map(TrainingPicturesTest::sample).toList();
        return new TrainingPictures(decoder, samples, config, targets, room);
    }

    private static ImageSample sample(Path file) {
        return new ImageSample(
                new SampleId(file.toString()), file, new ClassId(file.toString()), null, 0);
    }

    private List<RgbImage> preview(TrainingConfig config, int sample) {
        return Variants.of(decoder.decode(FILES.get(sample)), config, sample, EPOCHS);
    }

    private static RgbImage look(TrainingPictures pictures, int epoch, int sample) {
        return Objects.requireNonNull(pictures.look(epoch, sample));
    }

    @ParameterizedTest
    @MethodSource("configs")
    void aTileOfThePreviewIsToTheByteWhatTheTrainerIsFed(TrainingConfig config) {
        var pictures = pictures(FILES, config, MUCH);
        for (int sample = 0; sample < FILES.size(); sample++) {
            var tiles = preview(config, sample);
            assertEquals(EPOCHS, tiles.size());
            for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                var tile = tiles.get(epoch - 1);
                assertEquals(config.preprocessing().size(), tile.width());
                assertArrayEquals(tile.rgb(), look(pictures, epoch, sample).rgb());
            }
        }
    }

    @Test
    void theTilesDiffer() {
        var tiles = preview(fineTune(), 0);
        for (int i = 1; i < EPOCHS; i++) {
            assertFalse(Arrays.equals(tiles.getFirst().rgb(), tiles.get(i).rgb()), "" + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void theFloatsThatTheNetworkIsGivenAreThoseOfTheTile(int workers) {
        var config = fineTune();
        var given = given(config, MUCH, workers);
        for (int sample = 0; sample < FILES.size(); sample++) {
            var tiles = preview(config, sample);
            for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                var tile = new float[3 * SIZE * SIZE];
                ImageTensor.write(tiles.get(epoch - 1), tile, 0);
                assertArrayEquals(tile, given.get((epoch - 1) * FILES.size() + sample));
            }
        }
    }

    /** The floats of every sample in every epoch, as the learner asks for them. */
    private List<float[]> given(TrainingConfig config, long room, int workers) {
        var pictures = pictures(FILES, config, room);
        var floats = new ArrayList<float[]>();
        try (var pool = Executors.newFixedThreadPool(workers);
                var batches = new Batches(SIZE, pool)) {
            for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                floats.addAll(Arrays.asList(epoch(pictures, config, batches, epoch)));
            }
        }
        return floats;
    }

    private static float[][] epoch(
            TrainingPictures pictures, TrainingConfig config, Batches batches, int epoch) {
        var floats = new float[pictures.count()][];
        batches.begin(
                Shuffle.order(pictures.count(), config.seed(), epoch),
                2,
                sample -> pictures.look(epoch, sample),
                (images, samples) -> pictures.targets(epoch, images, samples));
        for (int done = 0; done < pictures.count(); done += 2) {
            var batch = batches.next();
            var images = batch.images().asFloatBuffer();
            for (int sample : batch.samples()) {
                floats[sample] = new float[3 * SIZE * SIZE];
                images.get(floats[sample]);
            }
        }
        return floats;
    }

    @Test
    void mixedPicturesAreTheSameWithOneWorkerAndWithEight() {
        var config = new TrainingSettings(fineTune()).set("mix-up", "0.4").set("cut-mix", "1");
        var one = given(config.config(), MUCH, 1);
        var eight = given(config.config(), MUCH, 8);
        for (int i = 0; i < one.size(); i++) {
            assertArrayEquals(one.get(i), eight.get(i));
        }
        assertFalse(Arrays.equals(one.getFirst(), given(fineTune(), MUCH, 1).getFirst()));
    }

    @Test
    void withoutRoomForThePicturesTheLooksAreTheSame() {
        var much = given(fineTune(), MUCH, 2);
        var none = given(fineTune(), 0, 2);
        for (int i = 0; i < much.size(); i++) {
            assertArrayEquals(much.get(i), none.get(i));
        }
    }

    /** Every sample is its own class, so a row of the targets says what its picture is made of. */
    @Test
    void theTargetsOfMixedPicturesAreTheSharesOfWhatIsSeen() {
        var config = new TrainingSettings(fineTune()).set("mixUp", "1").config();
        var pictures = pictures(FILES, config, MUCH);
        try (var batches = new Batches(SIZE, Runnable::run)) {
            var order = new int[] {4, 2, 0, 3, 1};
            batches.begin(
                    order,
                    order.length,
                    sample -> pictures.look(2, sample),
                    (images, samples) -> pictures.targets(2, images, samples));
            var batch = batches.next();
            var images = batch.images().asFloatBuffer();
            for (int i = 0; i < order.length; i++) {
                var seen = new float[3 * SIZE * SIZE];
                images.get(seen);
                var row = Arrays.copyOfRange(batch.targets(), i * 5, i * 5 + 5);
                assertArrayEquals(mixed(pictures, row), seen, 1e-5f);
                assertTrue(row[order[i]] > 0 && row[order[i]] < 0.2, Arrays.toString(row));
            }
        }
    }

    private static float[] mixed(TrainingPictures pictures, float[] row) {
        var sum = new float[3 * SIZE * SIZE];
        var one = new float[sum.length];
        for (int sample = 0; sample < row.length; sample++) {
            ImageTensor.write(look(pictures, 2, sample), one, 0);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += 5 * row[sample] * one[k];
            }
        }
        return sum;
    }

    @Test
    void aFileThatIsGoneHasNoLookAndIsTold() {
        var pictures =
                pictures(List.of(FILES.getFirst(), FOLDER.resolve("gone.png")), fineTune(), 0);
        assertNull(pictures.look(1, 1));
        assertEquals(1, pictures.skipped().size());
        look(pictures, 1, 0);
        assertEquals(1, pictures.hashes().size());
        assertEquals(2, pictures.count());
    }
}
