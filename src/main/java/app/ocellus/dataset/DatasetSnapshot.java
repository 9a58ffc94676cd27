package app.ocellus.dataset;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dataset as it stands at one moment.
 *
 * @param version grows with every edit, so that a result can tell whether it is stale
 * @param root the folder or list that was opened
 * @param classes in natural order of their first names, so that none changes its place when it is
 *     renamed
 * @param samples those that have a class and are not left out, in natural order of class and path
 * @param unlabelled images whose class nobody has said yet
 * @param excluded images that a person left out, with a class or without
 * @param duplicates images of equal content, a group each; groups of one are left out
 */
public record DatasetSnapshot(
        long version,
        Path root,
        List<ClassLabel> classes,
        List<ImageSample> samples,
        List<ImageSample> unlabelled,
        List<ImageSample> excluded,
        List<List<SampleId>> duplicates) {

    /** Copies the lists. */
    public DatasetSnapshot {
        classes = List.copyOf(classes);
        samples = List.copyOf(samples);
        unlabelled = List.copyOf(unlabelled);
        excluded = List.copyOf(excluded);
        duplicates = List.copyOf(duplicates);
    }

    /** A dataset of which every image has a class and none is left out. */
    public static DatasetSnapshot of(
            Path root, List<ClassLabel> classes, List<ImageSample> samples) {
        return new DatasetSnapshot(1, root, classes, samples, List.of(), List.of(), List.of());
    }

    /** Every image, whatever is known of it and whether it is used. */
    public Stream<ImageSample> images() {
        return Stream.of(samples, unlabelled, excluded).flatMap(List::stream);
    }

    /** Whether a person keeps samples for the test in a folder of their own. */
    public boolean hasTestFolder() {
        return samples.stream().anyMatch(DatasetSnapshot::isForTest);
    }

    /** What a model is asked about unless somebody chooses: the test folder, else everything. */
    public List<ImageSample> testFolderOrAll() {
        return hasTestFolder()
                ? samples.stream().filter(DatasetSnapshot::isForTest).toList()
                : samples;
    }

    private static boolean isForTest(ImageSample sample) {
        return sample.folderSplit() == SplitRole.TEST;
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
                                LinkedHashMap::new));
    }

    /** The same with other identities for its images; whoever is not named keeps its own. */
    public DatasetSnapshot identified(Map<SampleId, SampleId> ids) {
        return new DatasetSnapshot(
                version,
                root,
                classes,
                renamed(samples, ids),
                renamed(unlabelled, ids),
                renamed(excluded, ids),
                duplicates.stream().map(group -> identified(group, ids)).toList());
    }

    private static List<ImageSample> renamed(List<ImageSample> all, Map<SampleId, SampleId> ids) {
        return all.stream()
                .map(sample -> sample.withId(ids.getOrDefault(sample.id(), sample.id())))
                .toList();
    }

    private static List<SampleId> identified(List<SampleId> group, Map<SampleId, SampleId> ids) {
        return group.stream().map(id -> ids.getOrDefault(id, id)).toList();
    }

    /** The classes by their identity. */
    public Map<ClassId, ClassLabel> labels() {
        return classes.stream().collect(Collectors.toMap(ClassLabel::id, Function.identity()));
    }
}
