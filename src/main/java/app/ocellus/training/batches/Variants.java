package app.ocellus.training.batches;

import app.ocellus.image.Augmenter;
import app.ocellus.image.RgbImage;
import app.ocellus.image.SampleRandom;
import app.ocellus.training.TrainingConfig;

import java.util.List;
import java.util.stream.IntStream;

/** What the network is shown of one picture in the first epochs of a run, for people to see. */
public final class Variants {

    private Variants() {}

    /**
     * The very pixels of the epochs from 1 to {@code epochs}.
     *
     * @param decoded the picture in full
     * @param sample its index among the training samples
     */
    public static List<RgbImage> of(
            RgbImage decoded, TrainingConfig config, int sample, int epochs) {
        var augmenter = new Augmenter(config.augmentation(), config.preprocessing());
        var source = augmenter.source(decoded);
        return IntStream.rangeClosed(1, epochs)
                .mapToObj(epoch -> SampleRandom.of(config.seed(), epoch, sample))
                .map(random -> augmenter.augment(source, random))
                .toList();
    }
}
