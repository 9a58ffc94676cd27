package app.ocellus.dataset;

import static java.util.stream.Collectors.groupingBy;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A dataset shared out; every sample is in exactly one of the lists.
 *
 * @param classes that have a sample, in the order of the dataset
 */
public record DatasetSplit(
        List<ClassLabel> classes,
        List<ImageSample> training,
        List<ImageSample> validation,
        List<ImageSample> test) {

    /** Copies the lists. */
    public DatasetSplit {
        classes = List.copyOf(classes);
        training = List.copyOf(training);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
    }

    /** The samples of one split. */
    public List<ImageSample> of(SplitRole role) {
        return switch (role) {
            case TRAINING -> training;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** The same with some samples where a person wants them. */
    public DatasetSplit moved(Map<SampleId, SplitRole> moved) {
        if (moved.isEmpty()) {
            return this;
        }
        var parts = new EnumMap<SplitRole, List<ImageSample>>(SplitRole.class);
        for (var role : SplitRole.values()) {
            for (var sample : of(role)) {
                var now = moved.getOrDefault(sample.id(), role);
                parts.computeIfAbsent(now, _ -> new ArrayList<>()).add(sample);
            }
        }
        return new DatasetSplit(
                classes,
                parts.getOrDefault(SplitRole.TRAINING, List.of()),
                parts.getOrDefault(SplitRole.VALIDATION, List.of()),
                parts.getOrDefault(SplitRole.TEST, List.of()));
    }

    /** Who is where. */
    public Map<SampleId, SplitRole> roles() {
        var roles = new HashMap<SampleId, SplitRole>();
        for (var role : SplitRole.values()) {
            of(role).forEach(sample -> roles.put(sample.id(), role));
        }
        return roles;
    }

    /**
     * Refuses what nothing can be learnt from.
     *
     * @param root of the dataset, to be named
     * @throws UserException when there are not two classes, or a class has nothing to learn from or
     *     nothing to validate with
     */
    public void requireTrainable(Path root) {
        if (classes.size() < 2) {
            var only = classes.stream().map(ClassLabel::name).findFirst();
            throw new UserException(
                    only.map(name -> Sentence.of("dataset.one-class", root, name))
                            .orElseGet(() -> Sentence.of("dataset.no-class", root)));
        }
        for (var label : classes) {
            requireSample(label, training, "dataset.class-without-training");
            requireSample(label, validation, "dataset.class-without-validation");
        }
    }

    private static void requireSample(ClassLabel label, List<ImageSample> samples, String key) {
        if (samples.stream().noneMatch(sample -> sample.classId().equals(label.id()))) {
            throw new UserException(Sentence.of(key, label.name()));
        }
    }

    /** Sorts samples into their splits; a class without any is no class of the split. */
    static DatasetSplit of(DatasetSnapshot snapshot, Map<SampleId, SplitRole> roles) {
        var byRole =
                snapshot.samples().stream()
                        .collect(groupingBy(s -> roles.getOrDefault(s.id(), SplitRole.TRAINING)));
        var used = snapshot.counts();
        return new DatasetSplit(
                snapshot.classes().stream()
                        .filter(label -> used.getOrDefault(label.id(), 0L) > 0)
                        .toList(),
                byRole.getOrDefault(SplitRole.TRAINING, List.of()),
                byRole.getOrDefault(SplitRole.VALIDATION, List.of()),
                byRole.getOrDefault(SplitRole.TEST, List.of()));
    }
}
