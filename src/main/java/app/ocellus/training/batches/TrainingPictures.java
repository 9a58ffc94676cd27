package app.ocellus.training.batches;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.image.Augmenter;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Mixer;
import app.ocellus.image.RgbImage;
import app.ocellus.image.SampleRandom;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.Targets;
import app.ocellus.training.TrainingConfig;

import org.jspecify.annotations.Nullable;

import java.nio.FloatBuffer;
import java.util.List;

/** The training samples as the network is shown them: another look at each in every epoch. */
public final class TrainingPictures {

    private final PictureStore store;
    private final Augmenter augmenter;
    private final Mixer mixer;
    private final Targets targets;
    private final int size;
    private final long seed;

    /**
     * The training samples of a run.
     *
     * @param config with the normalisation that will be used, if it is the dataset's own
     * @param targets of the samples, in their order
     * @param room bytes of memory that pictures may take
     */
    public TrainingPictures(
            ImageDecoder decoder,
            List<ImageSample> samples,
            TrainingConfig config,
            Targets targets,
            long room) {
        this.augmenter = new Augmenter(config.augmentation(), config.preprocessing());
        this.store =
                new PictureStore(
                        decoder,
                        samples,
                        (content, name) -> decoder.source(content, name, augmenter),
                        room);
        this.mixer = new Mixer(config.augmentation());
        this.targets = targets;
        this.size = config.preprocessing().size();
        this.seed = config.seed();
    }

    /** What a sample looks like in an epoch; null when its file cannot be read. */
    public @Nullable RgbImage look(int epoch, int sample) {
        var source = store.picture(sample);
        return source == null
                ? null
                : augmenter.augment(source, SampleRandom.of(seed, epoch, sample));
    }

    /** Whether there is a picture of a sample; it is looked for if it was not yet. */
    public boolean isReadable(int sample) {
        return store.picture(sample) != null;
    }

    /** Mixes the pictures of a batch if that is wanted, and says what they should be called. */
    public float[] targets(int epoch, FloatBuffer images, int[] samples) {
        if (!mixer.active()) {
            return targets.of(samples);
        }
        var mixes =
                mixer.mix(
                        images,
                        samples.length,
                        size,
                        position -> SampleRandom.of(seed, epoch, samples[position]));
        return targets.of(samples, mixes);
    }

    /** How many samples there are, readable or not. */
    public int count() {
        return store.size();
    }

    /** The class of a sample. */
    public int label(int sample) {
        return targets.label(sample);
    }

    /** Reads all files, without decoding them, so that {@link #hashes} knows of each. */
    public void readAll(Progress.Listener progress, Cancellation cancellation) {
        store.readAll(progress, cancellation);
    }

    /** The content of the files that were read. */
    public List<ContentHash> hashes() {
        return store.hashes();
    }

    /** The files that could not be read, and why. */
    public List<SkippedFile> skipped() {
        return store.skipped();
    }
}
