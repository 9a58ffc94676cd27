package app.ocellus.ui.dataset;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.NaturalOrder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** How samples are ordered. */
public enum SampleOrder {
    /** Mixed, the way people look at a dataset first. */
    SHUFFLED,
    /** By class, then by file name. */
    CLASS,
    /** By file name alone. */
    NAME,
    /** The largest file first. */
    SIZE,
    /** What the model is most surprised by first; those it was not asked about last. */
    LOSS;

    /** The samples, which come by class and file name, in this order. */
    List<ImageSample> of(List<ImageSample> samples, SampleRemarks remarks) {
        return switch (this) {
            case CLASS -> samples;
            case SHUFFLED -> shuffled(samples);
            case NAME ->
                    sorted(samples, Comparator.comparing(SampleOrder::name, NaturalOrder.INSTANCE));
            case SIZE -> sorted(samples, Comparator.comparingLong(ImageSample::bytes).reversed());
            case LOSS -> sorted(samples, Comparator.comparingDouble(remarks::loss).reversed());
        };
    }

    private static String name(ImageSample sample) {
        return sample.file().getFileName().toString();
    }

    private static List<ImageSample> sorted(
            List<ImageSample> samples, Comparator<ImageSample> order) {
        return samples.stream().sorted(order).toList();
    }

    private static List<ImageSample> shuffled(List<ImageSample> samples) {
        var mixed = new ArrayList<>(samples);
        Collections.shuffle(mixed, new Random(1));
        return mixed;
    }
}
