package app.ocellus.dataset;

import static java.util.stream.Collectors.toMap;

import app.ocellus.message.Sentence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a split came to.
 *
 * @param rows of each class, in the order of the classes
 * @param groups how many groups of two or more the plan's grouping makes, equal files apart
 * @param straddling how many of these lie in more than one split
 * @param duplicatesTogether how many groups of equal files lie in one split
 * @param warnings what a person should know of it
 */
public record SplitSummary(
        List<Row> rows,
        int groups,
        int straddling,
        int duplicatesTogether,
        List<Sentence> warnings) {

    /** Below so many samples of a class, a figure about it says little. */
    public static final int FEW = 5;

    /** How many samples of a class are in each split. */
    public record Row(ClassLabel label, int training, int validation, int test) {

        /** Those of one split. */
        public int of(SplitRole role) {
            return switch (role) {
                case TRAINING -> training;
                case VALIDATION -> validation;
                case TEST -> test;
            };
        }
    }

    /** Copies the lists. */
    public SplitSummary {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    /** Looks at a split that was made of this dataset by this plan. */
    public static SplitSummary of(DatasetSplit split, DatasetSnapshot snapshot, SplitPlan plan) {
        var rows = rows(split);
        var roles = split.roles();
        var groups = Groups.by(plan.grouping(), snapshot);
        int straddling = (int) groups.stream().filter(group -> places(group, roles) > 1).count();
        int together =
                (int)
                        snapshot.duplicates().stream()
                                .filter(group -> places(group, roles) == 1)
                                .filter(
                                        group ->
                                                group.stream().filter(roles::containsKey).count()
                                                        > 1)
                                .count();
        var warnings = new ArrayList<Sentence>();
        if (groups.isEmpty() && !(plan.grouping() instanceof Grouping.None)) {
            warnings.add(Sentence.of("dataset.groups-none"));
        }
        if (straddling > 0) {
            warnings.add(Sentence.of("dataset.groups-straddle", straddling));
        }
        few(rows, SplitRole.VALIDATION, "dataset.for-validation").forEach(warnings::add);
        few(rows, SplitRole.TEST, "dataset.for-test").forEach(warnings::add);
        return new SplitSummary(rows, groups.size(), straddling, together, warnings);
    }

    /** All samples of one split. */
    public int total(SplitRole role) {
        return rows.stream().mapToInt(row -> row.of(role)).sum();
    }

    private static List<Row> rows(DatasetSplit split) {
        var training = counts(split.training());
        var validation = counts(split.validation());
        var test = counts(split.test());
        return split.classes().stream()
                .map(
                        label ->
                                new Row(
                                        label,
                                        training.getOrDefault(label.id(), 0),
                                        validation.getOrDefault(label.id(), 0),
                                        test.getOrDefault(label.id(), 0)))
                .toList();
    }

    private static Map<ClassId, Integer> counts(List<ImageSample> samples) {
        return samples.stream().collect(toMap(ImageSample::classId, _ -> 1, Integer::sum));
    }

    private static int places(List<SampleId> group, Map<SampleId, SplitRole> roles) {
        var places = new HashSet<SplitRole>();
        for (var id : group) {
            var role = roles.get(id);
            if (role != null) {
                places.add(role);
            }
        }
        return places.size();
    }

    /** Nothing is said of a split that nobody wants. */
    private static Stream<Sentence> few(List<Row> rows, SplitRole role, String name) {
        boolean wanted = rows.stream().anyMatch(row -> row.of(role) > 0);
        return rows.stream()
                .filter(row -> wanted && row.of(role) < FEW)
                .map(
                        row ->
                                Sentence.of(
                                        "dataset.class-small",
                                        row.label().name(),
                                        Sentence.of(name),
                                        row.of(role),
                                        FEW));
    }
}
