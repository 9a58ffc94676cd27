package app.ocellus.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.sample.SampleDataset;
import app.ocellus.task.Cancellation;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.label.Asked;
import app.ocellus.ui.dataset.label.Doubt;
import app.ocellus.ui.dataset.label.Doubt.Answer;
import app.ocellus.ui.dataset.label.LabelViewModel;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.workspace.project.OpenProject;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Somebody drops a folder of unsorted pictures, and an evaluated model comes of it. */
class LabelJourneyTest {

    private static final int EACH = 30;

    @TempDir private Path home;
    private Path flat;
    private StartedProgram start;
    private OpenWindow window;

    @BeforeEach
    void throwTogether() throws IOException {
        var drawn = TestProgram.folder("unsorted-journey").resolve("drawn");
        if (!Files.exists(drawn)) {
            new SampleDataset(7).writeTo(drawn, _ -> {}, new Cancellation());
        }
        flat = Files.createDirectories(home.resolve("holiday"));
        for (var kind : List.of("forest", "sea")) {
            try (var files = Files.list(drawn.resolve("train").resolve(kind))) {
                for (var file : files.sorted().limit(EACH).toList()) {
                    Files.copy(file, flat.resolve(kind + "-" + file.getFileName()));
                }
            }
        }
        begin();
    }

    private void begin() {
        start = new StartedProgram(home.resolve("home"));
        window = start.window;
        window.drop(".oc-welcome", flat);
        start.opened();
    }

    @AfterEach
    void close() {
        start.close();
    }

    private LabelViewModel label() {
        return start.models.all().tabs().label();
    }

    private List<Asked> page() {
        return window.ask(() -> label().pageProperty().get());
    }

    private static String kind(ImageSample sample) {
        return sample.id().value().replaceAll("-.*", "");
    }

    private Asked focused() {
        return window.ask(
                () -> {
                    var grid = window.find("#label-page", ThumbnailGrid.class);
                    return (Asked) Objects.requireNonNull(grid.focusedItemProperty().get());
                });
    }

    private OpenProject awaitLabelled(int count) {
        window.await(
                count + " are labelled",
                label().countsProperty(),
                counts -> counts.labelled() == count);
        return start.opened();
    }

    private void type(String character) {
        window.run(
                () -> {
                    var owner = window.scene().getFocusOwner();
                    owner.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    character,
                                    "",
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false));
                });
    }

    private void name(String kind) throws InterruptedException {
        type(kind.substring(0, 1));
        TypedClass.choose(window, kind);
    }

    /** Names the pictures of the first page, the first of each kind by its name. */
    private void nameTheFirstPage() throws InterruptedException {
        window.await("a page lies there", label().pageProperty(), page -> page.size() == 12);
        window.await(
                "all are looked at", start.models.all().main().jobProperty(), job -> job == null);
        window.press(KeyCode.HOME);
        for (int i = 1; i <= 12; i++) {
            name(kind(focused().sample()));
            awaitLabelled(i);
        }
        window.await(
                "guesses stand there",
                label().pageProperty(),
                page -> page.stream().allMatch(a -> !a.isDecided() && a.guess() != null));
    }

    @Test
    void unsortedPicturesAreNamedGuessedAcceptedTrainedOnAndEvaluated()
            throws InterruptedException {
        assertTrue(window.texts().toString().contains("Type the name of what you see"));
        nameTheFirstPage();

        // whoever has begun with a page keeps it
        window.press(KeyCode.HOME);
        var first = focused();
        window.press(KeyCode.ENTER);
        awaitLabelled(13);
        assertTrue(!focused().sample().id().equals(first.sample().id()), "it goes on by itself");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        awaitLabelled(12);

        window.run(() -> label().thresholdProperty().set(0));
        window.click("#label-accept-all");
        var all = awaitLabelled(2 * EACH);
        long right =
                all.scan().snapshot().samples().stream()
                        .filter(s -> s.classId().value().equals(kind(s)))
                        .count();
        // what was learnt from twelve labels, or from one less or more, as it happens to be ready
        assertTrue(right >= 0.82 * 2 * EACH, () -> right + " right");
        assertTrue(window.texts().contains("Every picture that is used has a class"));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        awaitLabelled(12);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        awaitLabelled(2 * EACH);

        window.run(start.models.all().training()::start);
        window.await(
                "it is evaluated",
                start.models.all().evaluation().stateProperty(),
                state -> state == EvaluationViewModel.State.READY);
    }

    @Test
    void whatWasSaidHoldsAfterARestartAndTheLabellingGoesOn() throws InterruptedException {
        nameTheFirstPage();
        start.close();
        begin();
        awaitLabelled(12);
        window.click(".oc-tabs .toggle-button", "Label");
        window.await(
                "guesses stand there",
                label().pageProperty(),
                page -> page.size() == 12 && page.stream().allMatch(a -> a.guess() != null));
        assertEquals(0, page().stream().filter(Asked::isDecided).count());
    }

    @Test
    void aWrongLabelIsFoundOnceAllHaveOneAndPutRightByEnter() throws InterruptedException {
        nameTheFirstPage();
        var samples = start.opened().scan().snapshot().unlabelled();
        for (var kind : samples.stream().map(LabelJourneyTest::kind).distinct().toList()) {
            var alike = samples.stream().filter(s -> kind(s).equals(kind)).toList();
            window.run(() -> start.models.all().dataset().edits().relabel(alike, kind));
        }
        awaitLabelled(samples.size() + 12);
        var wrong = start.opened().scan().snapshot().samples().getFirst();
        var other =
                start.opened().scan().snapshot().classes().stream()
                        .filter(label -> !label.id().equals(wrong.classId()))
                        .findFirst()
                        .orElseThrow();
        window.run(() -> start.models.all().dataset().edits().relabel(List.of(wrong), other));
        window.await(
                "the label is wrong",
                start.models.all().dataset().projectProperty(),
                open -> open != null && classOf(open, wrong).equals(other.id()));
        window.click("#check-labels");
        var check = start.models.all().tabs().check();
        window.await(
                "it is found", check.pageProperty(), page -> answer(wrong, page) == Answer.NONE);
        window.run(() -> doubts().select(doubt(wrong, check.pageProperty().get()).orElseThrow()));
        window.press(KeyCode.ENTER);
        window.await(
                "it is put right",
                check.pageProperty(),
                page -> answer(wrong, page) != Answer.NONE);
        assertEquals(kind(wrong), classOf(start.opened(), wrong).value());
    }

    private static ClassId classOf(OpenProject open, ImageSample sample) {
        return Objects.requireNonNull(open.index().used(sample.id())).classId();
    }

    @SuppressWarnings("unchecked") // the page of doubts holds nothing else
    private ThumbnailGrid<Doubt> doubts() {
        return (ThumbnailGrid<Doubt>) window.find("#check-page", ThumbnailGrid.class);
    }

    private static Optional<Doubt> doubt(ImageSample sample, List<Doubt> page) {
        return page.stream().filter(d -> d.sample().id().equals(sample.id())).findFirst();
    }

    private static @Nullable Answer answer(ImageSample sample, List<Doubt> page) {
        return doubt(sample, page).map(Doubt::answer).orElse(null);
    }
}
