package app.ocellus.engine.torch;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureTable;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up features that a linear layer can tell apart: each class lies around a point of its own.
 */
final class Clusters {

    static final int CLASSES = 3;
    static final int WIDTH = 8;

    private Clusters() {}

    static LabelledFeatures of(int count, long seed) {
        var random = new Random(seed);
        var samples = new ArrayList<ImageSample>();
        var hashes = new ArrayList<ContentHash>();
        var rows = new ArrayList<FloatBuffer>();
        for (int i = 0; i < count; i++) {
            var id = "%d/%d.jpg".formatted(i % CLASSES, i);
            var label = new ClassId(Integer.toString(i % CLASSES));
            samples.add(new ImageSample(new SampleId(id), Path.of(id), label, null, i));
            hashes.add(ContentHash.of(new byte[] {(byte) i, (byte) seed}));
            rows.add(FloatBuffer.wrap(row(i % CLASSES, random)));
        }
        var table = new FeatureTable(WIDTH, samples, hashes, rows, List.of());
        return LabelledFeatures.of(table, samples, s -> Integer.parseInt(s.classId().value()));
    }

    private static float[] row(int label, Random random) {
        var row = new float[WIDTH];
        for (int k = 0; k < WIDTH; k++) {
            row[k] = (float) (random.nextGaussian() * 0.5 + (k % CLASSES == label ? 2 : 0));
        }
        return row;
    }
}
