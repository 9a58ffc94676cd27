package app.ocellus.ui;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.Head;
import app.ocellus.ui.dataset.label.LabelMeans;

import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Features that tell what a file is called, but for its number, and heads of their means. */
public final class FakeLabelling implements FeatureSource {

    private static final int WIDTH = 16;

    /** How strongly a head believes in what is near to a mean. */
    private static final double SURENESS = 8;

    /** How often pictures were looked at. */
    public int looks;

    /** How often was learnt. */
    public int learnt;

    /** Guesses that come as soon as labels change. */
    public LabelMeans means() {
        return new LabelMeans(() -> this, this::learn, Duration.ZERO);
    }

    @Override
    public FeatureTable features(
            List<ImageSample> samples, Progress.Listener progress, Cancellation cancellation) {
        looks++;
        progress.report(new Progress(1, samples.size(), Duration.ofSeconds(1)));
        cancellation.throwIfRequested();
        return new FeatureTable(
                WIDTH,
                samples,
                samples.stream()
                        .map(s -> ContentHash.of(s.id().value().getBytes(StandardCharsets.UTF_8)))
                        .toList(),
                samples.stream().map(FakeLabelling::row).toList(),
                List.of());
    }

    private static FloatBuffer row(ImageSample sample) {
        var name = sample.id().value().toLowerCase(Locale.ROOT);
        var kind = new Random(name.replaceAll("[^a-z].*", "").hashCode());
        var own = new Random(name.hashCode());
        var row = new float[WIDTH];
        for (int k = 0; k < WIDTH; k++) {
            row[k] = 4 * kind.nextFloat() + 0.5f * own.nextFloat();
        }
        return FloatBuffer.wrap(row);
    }

    private Head learn(
            List<float[]> features, int[] labels, int classes, Cancellation cancellation) {
        learnt++;
        var weights = new float[classes * WIDTH];
        var counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        for (int i = 0; i < labels.length; i++) {
            for (int k = 0; k < WIDTH; k++) {
                weights[labels[i] * WIDTH + k] +=
                        (float) (SURENESS * features.get(i)[k] / counts[labels[i]]);
            }
        }
        return new Head(classes, WIDTH, weights, new float[classes]);
    }
}
