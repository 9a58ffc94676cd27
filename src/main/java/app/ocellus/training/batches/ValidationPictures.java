package app.ocellus.training.batches;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Preprocessing;
import app.ocellus.image.RgbImage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/** The validation samples exactly as a model will be shown pictures. */
public final class ValidationPictures {

    private final PictureStore store;
    private final int[] labels;

    /**
     * The validation samples of a run.
     *
     * @param labels index of the class of every sample
     * @param room bytes of memory that pictures may take
     */
    public ValidationPictures(
            ImageDecoder decoder,
            List<ImageSample> samples,
            int[] labels,
            Preprocessing preprocessing,
            long room) {
        this.store =
                new PictureStore(
                        decoder,
                        samples,
                        (content, name) -> decoder.fitted(content, name, preprocessing, _ -> {}),
                        room);
        this.labels = labels.clone();
    }

    /** The square that the network is shown of a sample; null when its file cannot be read. */
    public @Nullable RgbImage picture(int sample) {
        return store.picture(sample);
    }

    /** Whether there is a picture of a sample; it is looked for if it was not yet. */
    public boolean isReadable(int sample) {
        return store.picture(sample) != null;
    }

    /** All samples, in the order in which they are looked at. */
    public int[] order() {
        return IntStream.range(0, labels.length).toArray();
    }

    /** How many samples there are, readable or not. */
    public int count() {
        return labels.length;
    }

    /** The class of a sample. */
    public int label(int sample) {
        return labels[sample];
    }

    /** The files that could not be read, and why. */
    public List<SkippedFile> skipped() {
        return store.skipped();
    }
}
