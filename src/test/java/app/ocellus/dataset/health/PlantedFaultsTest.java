package app.ocellus.dataset.health;

import static app.ocellus.dataset.health.Checked.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.edit.EditHistory;
import app.ocellus.dataset.edit.EditedDataset;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PlantedFaultsTest {

    private static final Map<HealthCheck, Set<List<String>>> PLANTED =
            Map.ofEntries(
                    Map.entry(
                            HealthCheck.EXACT_DUPLICATE,
                            Set.of(
                                    List.of("test/cat/same.png", "train/cat/1.png"),
                                    List.of("train/cat/2.png", "train/dog/same.png"))),
                    Map.entry(
                            HealthCheck.NEAR_DUPLICATE,
                            Set.of(
                                    List.of("train/dog/3.png", "train/dog/alike.jpg"),
                                    List.of("test/cat/alike.jpg", "train/dog/4.png"))),
                    Map.entry(
                            HealthCheck.CONFLICT,
                            Set.of(
                                    List.of("train/cat/2.png", "train/dog/same.png"),
                                    List.of("test/cat/alike.jpg", "train/dog/4.png"))),
                    Map.entry(
                            HealthCheck.LEAK,
                            Set.of(
                                    List.of("test/cat/same.png", "train/cat/1.png"),
                                    List.of("test/cat/alike.jpg", "train/dog/4.png"))),
                    Map.entry(HealthCheck.DAMAGED, Set.of(List.of("train/cat/torn.jpg"))),
                    Map.entry(HealthCheck.DARK, Set.of(List.of("train/cat/night.png"))),
                    Map.entry(HealthCheck.LIGHT, Set.of(List.of("train/cat/snow.png"))),
                    Map.entry(HealthCheck.BLURRY, Set.of(List.of("train/cat/haze.png"))),
                    Map.entry(
                            HealthCheck.LOW_INFORMATION,
                            Set.of(
                                    List.of("train/cat/snow.png"),
                                    List.of("train/dog/blue.png"),
                                    List.of("train/dog/green.png"))),
                    Map.entry(HealthCheck.ODD_ASPECT, Set.of(List.of("train/dog/strip.png"))),
                    Map.entry(HealthCheck.ODD_SIZE, Set.of(List.of("train/dog/huge.png"))));

    @TempDir private static Path home = Path.of("");

    private static Checked checked =
            new Checked(
                    new DatasetScan(
                            DatasetSnapshot.of(Path.of(""), List.of(), List.of()), List.of()),
                    Map.of());

    @BeforeAll
    static void plant() {
        var data = home.resolve("data");
        new PlantedFolder(data)
                .good("train/cat", 14)
                .good("train/dog", 14)
                .good("test/cat", 4)
                .good("test/dog", 4)
                .exactCopy("train/cat", 1, "test/cat/same.png")
                .exactCopy("train/cat", 2, "train/dog/same.png")
                .nearCopy("train/dog", 3, "train/dog/alike.jpg")
                .nearCopy("train/dog", 4, "test/cat/alike.jpg")
                .torn("train/cat/torn.jpg")
                .png("train/cat/night.png", PlantedFolder.gradient(0, 0x303030))
                .png("train/cat/snow.png", PlantedFolder.gradient(0xffffff, 0xf8f8f8))
                .png("train/cat/haze.png", PlantedFolder.gradient(0x101010, 0x90b0a0))
                .png("train/dog/blue.png", PlantedFolder.flat(0x4060a0))
                .png("train/dog/green.png", PlantedFolder.flat(0x40a060))
                .png("train/dog/strip.png", PlantedFolder.scene("strip", 400, 75))
                .png("train/dog/huge.png", PlantedFolder.scene("huge", 800, 600));
        checked = Checked.of(data, home.resolve("cache"));
    }

    private static EditedDataset edited(Edit... edits) {
        var history = EditHistory.NONE;
        for (var edit : edits) {
            history = history.with(edit);
        }
        return history.of(checked.scan().snapshot());
    }

    private static List<SampleId> ids(String... values) {
        return Stream.of(values).map(SampleId::new).toList();
    }

    @Test
    void allThatWasPlantedIsFoundAndNothingIsInvented() {
        var report = checked.report();
        var found =
                EnumSet.allOf(HealthCheck.class).stream()
                        .filter(check -> !report.of(check).isEmpty())
                        .collect(Collectors.toMap(check -> check, check -> samples(report, check)));
        assertEquals(PLANTED, found);
    }

    @Test
    void theMostHarmfulComesFirstAndScoresLieBetweenNothingAndOne() {
        var findings = checked.report().findings();
        assertEquals(HealthCheck.CONFLICT, findings.getFirst().check());
        assertEquals(
                findings.stream().map(Finding::check).sorted().toList(),
                findings.stream().map(Finding::check).toList());
        assertTrue(findings.stream().allMatch(f -> f.score() >= 0 && f.score() <= 1));
    }

    @Test
    void whatIsLeftOutIsNotToldOf() {
        var report =
                checked.report(
                        edited(new Edit.Exclude(ids("train/dog/same.png", "train/cat/night.png"))));
        assertEquals(
                Set.of(List.of("test/cat/alike.jpg", "train/dog/4.png")),
                samples(report, HealthCheck.CONFLICT));
        assertEquals(Set.of(), samples(report, HealthCheck.DARK));
    }

    @Test
    void whatAPersonKeepsIsNotToldOfByThatCheckAndIsByTheOthers() {
        var report =
                checked.report(
                        edited(new Edit.Keep(ids("train/cat/snow.png"), HealthCheck.LIGHT.text())));
        assertEquals(Set.of(), samples(report, HealthCheck.LIGHT));
        assertEquals(
                PLANTED.get(HealthCheck.LOW_INFORMATION),
                samples(report, HealthCheck.LOW_INFORMATION));
    }

    @Test
    void aThirdCopyBringsAFindingBackThatWasKeptForTwo() {
        var report =
                checked.report(
                        edited(new Edit.Keep(ids("train/cat/2.png"), HealthCheck.CONFLICT.text())));
        assertEquals(PLANTED.get(HealthCheck.CONFLICT), samples(report, HealthCheck.CONFLICT));
    }

    @Test
    void relabellingOneOfTwoSettlesTheConflict() {
        var dog = checked.scan().snapshot().classes().getLast().id();
        var report = checked.report(edited(new Edit.Relabel(ids("train/cat/2.png"), dog)));
        assertEquals(
                Set.of(List.of("test/cat/alike.jpg", "train/dog/4.png")),
                samples(report, HealthCheck.CONFLICT));
    }

    @Test
    void beforeAnythingIsLookedAtTheScanAloneFindsExactDuplicatesAndOddSizes() {
        var report = new Checked(checked.scan(), Map.of()).report();
        assertEquals(
                PLANTED.get(HealthCheck.EXACT_DUPLICATE),
                samples(report, HealthCheck.EXACT_DUPLICATE));
        assertEquals(PLANTED.get(HealthCheck.ODD_SIZE), samples(report, HealthCheck.ODD_SIZE));
        assertEquals(Set.of(), samples(report, HealthCheck.NEAR_DUPLICATE));
        assertEquals(0, report.looked());
    }
}
