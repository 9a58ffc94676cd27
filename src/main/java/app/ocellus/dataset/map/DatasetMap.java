package app.ocellus.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

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
        var known = points.stream().map(MapPoint::id).collect(Collectors.toSet());
        var unread = skipped.stream().map(SkippedFile::file).collect(Collectors.toSet());
        return (int)
                images.stream()
                        .filter(image -> !known.contains(image.id()))
                        .filter(image -> !unread.contains(image.file()))
                        .count();
    }
}
