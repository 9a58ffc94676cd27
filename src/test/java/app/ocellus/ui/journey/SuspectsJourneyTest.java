package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.evaluation.comparison.Comparison.Pair;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.fixtures.Photographs;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.suspects.SuspectFinder;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.ui.evaluation.comparison.ComparisonViewModel;
import app.ocellus.ui.evaluation.comparison.Part;
import app.ocellus.ui.evaluation.suspects.SuspectsViewModel;
import app.ocellus.workspace.project.OpenProject;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Photographs in wrong folders are found, put right by keys, and are still right another day. */
class SuspectsJourneyTest {

    private static final int EACH = 30;

    /** What lies in a wrong folder, and what it shows; sorted, so that it is the same pictures. */
    private static final SortedMap<String, String> PLANTED =
            new TreeMap<>(
                    Map.of(
                            "sea/planted-1.jpg", "forest",
                            "sea/planted-2.jpg", "street",
                            "forest/planted-3.jpg", "sea",
                            "street/planted-4.jpg", "forest"));

    @TempDir private Path home;
    private Path scenes;
    private StartedProgram start;
    private OpenWindow window;

    @BeforeEach
    void plantWrongLabels() throws IOException {
        var photographs = Photographs.folder().resolve("train");
        scenes = home.resolve("scenes");
        for (var name : List.of("forest", "sea", "street")) {
            var folder = Files.createDirectories(scenes.resolve(name));
            for (var file : pictures(photographs.resolve(name)).subList(0, EACH)) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        int spare = EACH;
        for (var planted : PLANTED.entrySet()) {
            var shown = pictures(photographs.resolve(planted.getValue()));
            Files.copy(shown.get(spare++), scenes.resolve(planted.getKey()));
        }
        begin();
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void begin() {
        start = new StartedProgram(home.resolve("home"));
        window = start.window;
        window.drop(".oc-welcome", scenes);
        start.opened();
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    }

    @AfterEach
    void close() {
        if (start != null) {
            start.close();
        }
    }

    private SuspectsViewModel suspects() {
        return start.models.all().evaluationTabs().suspects();
    }

    private void find() {
        window.click("#evaluation-tabs .toggle-button", "Suspects");
        window.click("#find-suspects");
        window.await(
                "they are found",
                suspects().finder().stateProperty(),
                state -> state == SuspectFinder.State.FOUND);
    }

    private List<LabelIssue> shown() {
        return window.ask(() -> suspects().filter().shownProperty().get());
    }

    private static Set<String> paths(List<LabelIssue> issues) {
        return issues.stream().map(i -> i.sample().id().value()).collect(Collectors.toSet());
    }

    private void awaitCount(int count) {
        window.await(
                count + " are listed", suspects().countProperty(), now -> now.intValue() == count);
    }

    private void focusList() {
        window.run(() -> window.find("#suspects-list", ListView.class).requestFocus());
    }

    private OpenProject awaitSteps(long steps) {
        window.await(
                steps + " steps",
                start.models.all().dataset().projectProperty(),
                open -> open != null && open.edits().history().steps() == steps);
        return start.opened();
    }

    private static Map<String, ClassId> labels(OpenProject open) {
        return open.scan().snapshot().samples().stream()
                .collect(Collectors.toMap(s -> s.id().value(), s -> s.classId()));
    }

    @Test
    void suspectsAreAcceptedTakenBackAndAcceptedTogetherAndItHoldsAfterARestart() {
        find();
        var found = shown();
        assertTrue(paths(found).containsAll(PLANTED.keySet()), () -> "" + paths(found));
        int count = found.size();
        var first = found.getFirst();

        focusList();
        window.press(KeyCode.ENTER);
        var accepted = awaitSteps(1);
        awaitCount(count - 1);
        var id = first.sample().id().value();
        assertEquals(first.suggested().id(), labels(accepted).get(id));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(first.label().id(), labels(awaitSteps(2)).get(id));
        awaitCount(count);

        focusList();
        window.press(KeyCode.HOME);
        window.press(KeyCode.SHIFT, KeyCode.ENTER);
        awaitSteps(3);
        awaitCount(count - 1);

        window.run(() -> suspects().filter().thresholdProperty().set(60));
        var all = window.ask(() -> suspects().filter().acceptableProperty().get());
        assertTrue(all.size() > 1, () -> "" + all);
        window.click("#suspects-accept-all");
        var end = labels(awaitSteps(4));
        all.forEach(
                issue ->
                        assertEquals(issue.suggested().id(), end.get(issue.sample().id().value())));
        awaitCount(count - 1 - all.size());

        start.close();
        begin();
        assertEquals(end, labels(start.opened()));
        find();
        assertTrue(!paths(shown()).contains(id), "what was kept is not suspected again");
    }

    @Test
    void twoRunsAreComparedAndEachCountOpensItsPictures() {
        train(1);
        train(8);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.await(
                "it is evaluated",
                start.models.all().evaluation().stateProperty(),
                state -> state == EvaluationViewModel.State.READY);
        window.click("#evaluation-tabs .toggle-button", "Compare");
        var comparison = start.models.all().evaluationTabs().comparison();
        window.await(
                "both runs are there",
                comparison.runsProperty(),
                runs -> runs.filter(two -> two.size() == 2).isPresent());
        for (int other : new int[] {1, 0}) {
            window.run(
                    () -> {
                        var runs = comparison.runsProperty().get().orElseThrow();
                        comparison.otherProperty().set(runs.get(other));
                    });
            window.await(
                    "both have answered",
                    comparison.stateProperty(),
                    state -> state == ComparisonViewModel.State.READY);
            everyCountOpensItsPictures(comparison);
        }
        assertTrue(window.texts().contains("This is the same run, so nothing differs: p = 1."));
    }

    private void train(int epochs) {
        var training = start.models.all().training();
        window.run(() -> training.form().epochsProperty().set(epochs));
        window.run(training::start);
        window.await("it has begun", training.busyProperty(), busy -> busy);
        window.await("it has ended", training.busyProperty(), busy -> !busy);
    }

    private void everyCountOpensItsPictures(ComparisonViewModel comparison) {
        var compared = window.ask(() -> comparison.comparedProperty().get().orElseThrow());
        for (Part part : List.of(new Part.OnlyFirst(), new Part.OnlySecond())) {
            window.run(() -> comparison.partProperty().set(part));
            int count = part.count(compared.comparison());
            assertEquals(count, pictures().size());
            var title = window.ask(() -> window.find("#compare-title", Label.class).getText());
            assertTrue(title.startsWith(count == 0 ? "No image" : count + " image"), title);
        }
    }

    private Set<Pair> pictures() {
        var shown = start.models.all().evaluationTabs().comparison().pictures();
        return window.ask(
                () -> {
                    if (!shown.isEmpty()) {
                        var grid = window.find("#compare-pictures", ThumbnailGrid.class);
                        assertEquals(shown, grid.items());
                    }
                    return new HashSet<>(shown);
                });
    }
}
