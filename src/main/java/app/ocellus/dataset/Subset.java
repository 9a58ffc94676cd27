package app.ocellus.dataset;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** A part of what is learnt from, to try something out; the test stays whole. */
public final class Subset {

    private Subset() {}

    /**
     * The share of every class in training and validation, one sample at least; a smaller share is
     * part of a larger one with the same seed.
     *
     * @param share in (0,1]
     */
    public static DatasetSplit of(DatasetSplit split, double share, long seed) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies in (0,1]");
        }
        return new DatasetSplit(
                split.classes(),
                part(split.training(), share, seed),
                part(split.validation(), share, seed),
                split.test());
    }

    private static List<ImageSample> part(List<ImageSample> samples, double share, long seed) {
        var kept =
                samples.stream().collect(groupingBy(ImageSample::classId)).values().stream()
                        .flatMap(all -> first(all, share, seed).stream())
                        .collect(Collectors.toCollection(HashSet::new));
        return samples.stream().filter(kept::contains).toList();
    }

    private static List<ImageSample> first(List<ImageSample> all, double share, long seed) {
        return all.stream()
                .sorted(Comparator.comparingLong(sample -> SplitUnits.rank(sample.id(), seed)))
                .limit(Math.max(1, Math.round(share * all.size())))
                .toList();
    }
}
