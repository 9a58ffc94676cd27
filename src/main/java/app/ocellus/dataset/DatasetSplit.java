package app.ocellus.dataset;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;

/**
 * A dataset shared out; every sample is in exactly one of the lists.
 *
 * @param classes of the dataset, in natural order
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

    /** Sorts samples into their splits. */
    static DatasetSplit of(DatasetSnapshot snapshot, Map<SampleId, SplitRole> roles) {
        var byRole =
                snapshot.samples().stream()
                        .collect(groupingBy(s -> roles.getOrDefault(s.id(), SplitRole.TRAINING)));
        return new DatasetSplit(
                snapshot.classes(),
                byRole.getOrDefault(SplitRole.TRAINING, List.of()),
                byRole.getOrDefault(SplitRole.VALIDATION, List.of()),
                byRole.getOrDefault(SplitRole.TEST, List.of()));
    }
}
