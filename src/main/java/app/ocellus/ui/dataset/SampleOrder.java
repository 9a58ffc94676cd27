package app.ocellus.ui.dataset;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.NaturalOrder;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

    /** Numbers with their places are sorted many times faster than samples by a comparator. */
    private static List<ImageSample> shuffled(List<ImageSample> samples) {
        return IntStream.range(0, samples.size())
                .mapToLong(i -> (long) scattered(samples.get(i)) << Integer.SIZE | i)
                .sorted()
                .mapToObj(key -> samples.get((int) key))
                .toList();
    }

    /** Of the id alone, so that an edit moves nobody; the finalizer of MurmurHash3. */
    private static int scattered(ImageSample sample) {
        int hash = sample.id().value().hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
