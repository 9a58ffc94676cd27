package app.ocellus.dataset.health;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What all checks found.
 *
 * @param findings the most harmful check first, of each check the worst first
 * @param looked how many pictures were looked at
 * @param images how many there are
 */
public record HealthReport(List<Finding> findings, int looked, int images) {

    /** Nothing looked at. */
    public static final HealthReport NONE = new HealthReport(List.of(), 0, 0);

    /** Copies the list. */
    public HealthReport {
        findings = List.copyOf(findings);
    }

    /** Runs all checks; what a person keeps and what is left out is not told. */
    public static HealthReport of(HealthInput input) {
        var findings =
                Stream.of(
                                DuplicateChecks.of(input),
                                PictureChecks.of(input),
                                ClassChecks.of(input.dataset().snapshot()),
                                FileChecks.of(input.problems()))
                        .flatMap(List::stream)
                        .filter(finding -> !input.kept(finding))
                        .sorted(
                                Comparator.comparing(Finding::check)
                                        .thenComparingDouble(Finding::score))
                        .toList();
        var looked = input.used().filter(s -> input.looks().containsKey(s.id())).count();
        return new HealthReport(findings, (int) looked, (int) input.used().count());
    }

    /** What one check found. */
    public List<Finding> of(HealthCheck check) {
        return findings.stream().filter(finding -> finding.check() == check).toList();
    }

    /** How much each check found, of those that found something. */
    public Map<HealthCheck, Long> counts() {
        return findings.stream()
                .collect(
                        groupingBy(
                                Finding::check,
                                () -> new EnumMap<>(HealthCheck.class),
                                counting()));
    }
}
