package app.ocellus.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SkippedFile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * Where the images of a dataset lie: those that look alike lie together. Only nearness means
 * something, neither the axes nor how far apart groups are.
 *
 * @param points one for every image that could be read
 * @param skipped images that could not
 */
public record DatasetMap(List<MapPoint> points, List<SkippedFile> skipped) {

    /** Of nothing. */
    public static final DatasetMap NONE = new DatasetMap(List.of(), List.of());

    /** Copies the lists. */
    public DatasetMap {
        points = List.copyOf(points);
        skipped = List.copyOf(skipped);
    }

    /** How many of the images have no place and were not skipped, as they came later. */
    public int missing(Collection<ImageSample> images) {
        var known = new HashSet<SampleId>();
        points.forEach(point -> known.add(point.id()));
        long unknown = images.stream().filter(image -> !known.contains(image.id())).count();
        return (int) Math.max(0, unknown - skipped.size());
    }
}
