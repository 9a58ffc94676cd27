package app.ocellus.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the images of a dataset lie: those that look alike lie together. Only nearness means
 * something, neither the axes nor how far apart groups are.
 *
 * @param points one for every image that could be read
 * @param unread the images that could not
 */
public record DatasetMap(List<MapPoint> points, Set<SampleId> unread) {

    /** Of nothing. */
    public static final DatasetMap NONE = new DatasetMap(List.of(), Set.of());

    /** Copies the list and the set. */
    public DatasetMap {
        points = List.copyOf(points);
        unread = Set.copyOf(unread);
    }

    /** How many of the images have no place though nobody failed to read them: they came later. */
    public int missing(Collection<ImageSample> images) {
        var known = points.stream().map(MapPoint::id).collect(Collectors.toSet());
        return (int)
                images.stream()
                        .filter(image -> !known.contains(image.id()))
                        .filter(image -> !unread.contains(image.id()))
                        .count();
    }
}
