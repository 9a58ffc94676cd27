package app.ocellus.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A dataset as it stands at one moment.
 *
 * @param version grows with every edit, so that a result can tell whether it is stale
 * @param root the folder or list that was opened
 * @param classes in natural order
 * @param samples in natural order of class and path
 * @param unlabelled images of a split without classes, offered for prediction
 * @param duplicates samples of equal content, a group each; groups of one are left out
 */
public record DatasetSnapshot(
        long version,
        Path root,
        List<ClassLabel> classes,
        List<ImageSample> samples,
        List<Path> unlabelled,
        List<List<SampleId>> duplicates) {

    /** Copies the lists. */
    public DatasetSnapshot {
        classes = List.copyOf(classes);
        samples = List.copyOf(samples);
        unlabelled = List.copyOf(unlabelled);
        duplicates = List.copyOf(duplicates);
    }

    /**
     * How many samples each class has, in the order of the classes; classes without any included.
     */
    public Map<ClassId, Long> counts() {
        var counts =
                samples.stream()
                        .collect(
                                Collectors.groupingBy(ImageSample::classId, Collectors.counting()));
        return classes.stream()
                .map(ClassLabel::id)
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                id -> counts.getOrDefault(id, 0L),
                                Long::sum,
                                java.util.LinkedHashMap::new));
    }

    /** The same with other identities for its samples; whoever is not named keeps its own. */
    public DatasetSnapshot identified(Map<SampleId, SampleId> ids) {
        return new DatasetSnapshot(
                version,
                root,
                classes,
                samples.stream()
                        .map(sample -> sample.withId(ids.getOrDefault(sample.id(), sample.id())))
                        .toList(),
                unlabelled,
                duplicates.stream().map(group -> identified(group, ids)).toList());
    }

    private static List<SampleId> identified(List<SampleId> group, Map<SampleId, SampleId> ids) {
        return group.stream().map(id -> ids.getOrDefault(id, id)).toList();
    }

    /** The classes by their identity. */
    public Map<ClassId, ClassLabel> labels() {
        return classes.stream().collect(Collectors.toMap(ClassLabel::id, Function.identity()));
    }
}
