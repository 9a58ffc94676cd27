package app.ocellus.dataset.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class ClassChecksTest {

    private static List<Finding> of(Samples samples) {
        return ClassChecks.of(samples.snapshot());
    }

    private static List<String> classes(Finding finding) {
        return finding.classes().stream().map(ClassId::value).toList();
    }

    @Test
    void aClassOfLessThanATenthOfTheLargestIsNamedWithBothCounts() {
        var findings = of(new Samples().add("cat", 9).add("dog", 91).add("eel", 10));
        assertEquals(1, findings.size());
        var finding = findings.getFirst();
        assertEquals(HealthCheck.CLASS_IMBALANCE, finding.check());
        assertEquals(List.of("cat", "dog"), classes(finding));
        assertEquals(9 / 91.0, finding.score());
        assertEquals(
                "\"cat\" has 9 images, \"dog\" has 91.",
                Objects.requireNonNull(finding.detail()).toString());
    }

    @Test
    void tenTimesAsManyIsStillFine() {
        assertEquals(List.of(), of(new Samples().add("cat", 10).add("dog", 100)));
    }

    @Test
    void numbersThatAreTheIndexAreFineAndOthersAreNot() {
        assertEquals(List.of(), of(new Samples().add("0", 5).add("1", 5).add("2", 5)));
        var findings = of(new Samples().add("0", 5).add("2", 5).add("10", 5));
        assertEquals(HealthCheck.NUMERIC_CLASS_NAMES, findings.getFirst().check());
        assertEquals(List.of("2", "10"), classes(findings.getFirst()));
    }

    @Test
    void namesThatDifferInCaseOrInHowAccentsAreStoredAreAlike() {
        var findings =
                of(
                        new Samples()
                                .add("Caf\u00e9", 5)
                                .add("CAFE\u0301", 5)
                                .add("cafe", 5)
                                .add("dog", 5)
                                .add("DOG", 5));
        assertEquals(2, findings.size());
        assertTrue(findings.stream().allMatch(f -> f.check() == HealthCheck.ALIKE_CLASS_NAMES));
        assertEquals(List.of("Caf\u00e9", "CAFE\u0301"), classes(findings.getFirst()));
    }

    @Test
    void aClassWithoutImagesIsNotCalledNeglected() {
        assertEquals(List.of(), of(new Samples().add("cat", 0).add("dog", 200)));
    }
}
