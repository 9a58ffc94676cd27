package app.ocellus.ui.dataset.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.Grouping;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.SplitSummary;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.dataset.split.SplitForm.Groups;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectOpener;
import app.ocellus.workspace.project.ProjectSession;
import app.ocellus.workspace.project.ProjectStore;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class SplitViewModelTest {

    private final ProjectOpener opener;
    private final ProjectSession session;
    private final Later background = new Later();
    private final ReadOnlyObjectWrapper<@Nullable OpenProject> project =
            new ReadOnlyObjectWrapper<>();
    private final SplitViewModel split;
    private final List<SplitPlan> workedOut = new ArrayList<>();

    SplitViewModelTest(@TempDir Path folder) {
        var pictures = new PictureFolder(folder.resolve("pets"));
        for (int i = 0; i < 20; i++) {
            pictures.add("cat/s" + i, 3).add("dog/s" + i, 3);
        }
        opener =
                new ProjectOpener(
                        new DatasetScanner(new ImageDecoder()),
                        new ProjectStore(folder.resolve("home"), new AtomicFiles(FileOps.REAL)));
        session = new ProjectSession(opener.open(pictures.root(), _ -> {}, new Cancellation()));
        split =
                new SplitViewModel(
                        project.getReadOnlyProperty(),
                        new TaskRunner(background, Runnable::run),
                        this::proposed,
                        plan -> project.set(session.replan(plan)));
        split.shownProperty().set(true);
        project.set(session.now());
        background.runAll();
    }

    @AfterEach
    void leave() {
        opener.close();
    }

    private OpenProject proposed(SplitPlan plan) {
        workedOut.add(plan);
        return session.proposed(plan);
    }

    private Map<SampleId, SplitRole> roles() {
        return session.now().split().roles();
    }

    private void applySeed(long seed) {
        split.form().seedProperty().set(seed);
        background.runAll();
        split.apply();
        background.runAll();
    }

    private SplitPreview preview() {
        background.runAll();
        return Objects.requireNonNull(split.previewProperty().get());
    }

    @Test
    void thePlanOfTheProjectIsShownWithWhatItCameTo() {
        assertEquals(0.15, split.form().testProperty().get());
        assertEquals(Groups.NONE, split.form().groupsProperty().get());
        assertEquals(0, preview().moving());
        assertEquals(18, preview().summary().total(SplitRole.TEST));
        assertEquals(Text.of("plan.holds"), split.obstacleProperty().get());
        assertFalse(split.canApply());
    }

    @Test
    void aChoiceShowsWhatItWouldComeToAndChangesNothing() {
        var before = session.now().split().roles();
        split.form().groupsProperty().set(Groups.FOLDER);
        split.form().testProperty().set(0.3);
        assertEquals(40, preview().summary().groups());
        assertEquals(36, preview().summary().total(SplitRole.TEST));
        assertTrue(preview().moving() >= 18);
        assertTrue(split.canApply());
        assertEquals(before, session.now().split().roles());
    }

    @Test
    void whatWasShownIsWhatIsApplied() {
        split.form().groupsProperty().set(Groups.FOLDER);
        var shown = preview().summary();
        split.apply();
        assertEquals(Grouping.of("folder"), session.now().edits().plan().grouping());
        assertEquals(shown, preview().summary());
        assertEquals(0, preview().moving());
        assertFalse(split.canApply());
    }

    @Test
    void aPlanThatHeldBeforeBringsEverybodyBack() {
        var before = session.now().split().roles();
        split.form().seedProperty().set(99);
        preview();
        split.apply();
        preview();
        split.choose(SplitPlan.DEFAULT);
        assertTrue(preview().moving() > 0);
        split.apply();
        assertEquals(before, session.now().split().roles());
    }

    @Test
    void aPatternThatCannotBeUsedIsSaidAndNotApplied() {
        split.form().patternProperty().set("(");
        assertNull(split.errorProperty().get());
        split.form().groupsProperty().set(Groups.PATTERN);
        background.runAll();
        assertEquals(
                "dataset.group-pattern",
                Objects.requireNonNull((Sentence) split.errorProperty().get()).key());
        assertNull(split.previewProperty().get());
        assertFalse(split.canApply());
        split.form().patternProperty().set("s[0-9]+");
        assertEquals(20, preview().summary().groups());
        assertNull(split.errorProperty().get());
    }

    @Test
    void ofManyChoicesInARowTheNewestIsWorkedOut() {
        workedOut.clear();
        for (int percent = 20; percent <= 60; percent++) {
            split.form().testProperty().set(percent / 100.0);
        }
        assertEquals(0.6, preview().plan().test());
        assertEquals(List.of(0.2, 0.6), workedOut.stream().map(SplitPlan::test).toList());
    }

    @Test
    void nothingIsWorkedOutWhileNobodyLooks() {
        split.shownProperty().set(false);
        workedOut.clear();
        split.form().testProperty().set(0.5);
        var one = session.now().split().training().getFirst().id();
        project.set(session.make(new Edit.Exclude(List.of(one))));
        background.runAll();
        assertEquals(List.of(), workedOut);
        split.shownProperty().set(true);
        assertEquals(0.5, preview().plan().test());
        assertEquals(1, workedOut.size());
    }

    @Test
    void whatIsNotWorkedOutYetIsNotApplied() {
        split.form().testProperty().set(0.5);
        assertEquals(Text.of("plan.working"), split.obstacleProperty().get());
        assertEquals(Text.NONE, split.consequenceProperty().get());
        split.apply();
        assertEquals(SplitPlan.DEFAULT, session.now().edits().plan());
        background.runAll();
        assertEquals(Text.NONE, split.obstacleProperty().get());
    }

    @Test
    void whatWouldMoveIsSaidWithWhatAPersonMovedThemselves() {
        var one = session.now().split().training().getFirst().id();
        project.set(session.make(new Edit.Move(List.of(one), SplitRole.TEST)));
        split.form().seedProperty().set(7);
        int moving = preview().moving();
        assertTrue(moving > 0);
        assertEquals(Text.of("plan.moves", moving, 1), split.consequenceProperty().get());
        var before = roles();
        split.apply();
        long moved =
                roles().entrySet().stream()
                        .filter(e -> before.get(e.getKey()) != e.getValue())
                        .count();
        assertEquals(moving, moved);
        assertEquals(SplitRole.TEST, roles().get(one));
    }

    @Test
    void goingBackBringsEverybodyBackPlanByPlan() {
        assertNull(split.planBeforeProperty().get());
        var first = roles();
        applySeed(2);
        var second = roles();
        applySeed(3);
        assertNotEquals(second, roles());
        split.goBack();
        background.runAll();
        assertEquals(second, roles());
        assertEquals(2, split.form().seedProperty().get());
        split.goBack();
        background.runAll();
        assertEquals(first, roles());
        assertNull(split.planBeforeProperty().get());
    }

    @Test
    void whatOneIsChoosingOutlastsAnEdit() {
        split.form().seedProperty().set(7);
        var one = session.now().split().training().getFirst().id();
        project.set(session.make(new Edit.Exclude(List.of(one))));
        assertEquals(7, preview().plan().seed());
        assertEquals(
                119, preview().summary().rows().stream().mapToInt(SplitViewModelTest::all).sum());
    }

    private static int all(SplitSummary.Row row) {
        return row.training() + row.validation() + row.test();
    }

    @Test
    void aPatternThatIsNotTypedYetIsAskedForAndNoError() {
        split.form().groupsProperty().set(Groups.PATTERN);
        background.runAll();
        assertNull(split.errorProperty().get());
        assertEquals(Text.of("plan.pattern-missing"), split.obstacleProperty().get());
    }

    @Test
    void aProjectToLookAtOnlyIsNotDealtAnew() {
        project.set(Given.forReading(session.now()));
        split.form().seedProperty().set(7);
        background.runAll();
        assertEquals(Text.of("plan.read-only"), split.obstacleProperty().get());
        assertFalse(split.canApply());
    }

    @Test
    void anotherSeedIsAnotherOne() {
        for (int i = 0; i < 50; i++) {
            long before = split.form().seedProperty().get();
            split.form().rollSeed();
            assertNotEquals(before, split.form().seedProperty().get());
            assertTrue(split.form().seedProperty().get() > 0);
        }
    }

    @Test
    void whatCannotBeReadIsSaid() {
        var broken = Sentence.of("dataset.missing", "there");
        var failing =
                new SplitViewModel(
                        project.getReadOnlyProperty(),
                        new TaskRunner(Runnable::run, Runnable::run),
                        _ -> {
                            throw new UserException(broken);
                        },
                        _ -> {});
        failing.shownProperty().set(true);
        assertEquals(broken, failing.errorProperty().get());
        failing.form().seedProperty().set(3);
        assertEquals(Text.of("status.sentence", broken), failing.obstacleProperty().get());
    }
}
