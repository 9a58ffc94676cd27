package app.ocellus.ui.dataset.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.Grouping;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Later;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.dataset.split.SplitViewModel.Groups;
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
import java.util.Objects;

class SplitViewModelTest {

    private final ProjectOpener opener;
    private final ProjectSession session;
    private final Later background = new Later();
    private final ReadOnlyObjectWrapper<@Nullable OpenProject> project =
            new ReadOnlyObjectWrapper<>();
    private final SplitViewModel split;

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
                        new Jobs(new TaskRunner(background, Runnable::run)),
                        session::proposed,
                        plan -> project.set(session.replan(plan)));
        project.set(session.now());
        background.runAll();
    }

    @AfterEach
    void leave() {
        opener.close();
    }

    private SplitPreview preview() {
        background.runAll();
        return Objects.requireNonNull(split.previewProperty().get());
    }

    @Test
    void thePlanOfTheProjectIsShownWithWhatItCameTo() {
        assertEquals(0.15, split.testProperty().get());
        assertEquals(Groups.NONE, split.groupsProperty().get());
        assertEquals(0, preview().moving());
        assertEquals(18, preview().summary().total(SplitRole.TEST));
        assertFalse(preview().ownFolders());
        assertFalse(split.canApply());
    }

    @Test
    void aChoiceShowsWhatItWouldComeToAndChangesNothing() {
        var before = session.now().split().roles();
        split.groupsProperty().set(Groups.FOLDER);
        split.testProperty().set(0.3);
        assertEquals(40, preview().summary().groups());
        assertEquals(36, preview().summary().total(SplitRole.TEST));
        assertTrue(preview().moving() >= 18);
        assertTrue(split.canApply());
        assertEquals(before, session.now().split().roles());
    }

    @Test
    void whatWasShownIsWhatIsApplied() {
        split.groupsProperty().set(Groups.FOLDER);
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
        split.seedProperty().set(99);
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
        split.patternProperty().set("(");
        assertNull(split.errorProperty().get());
        split.groupsProperty().set(Groups.PATTERN);
        background.runAll();
        assertEquals(
                "dataset.group-pattern",
                Objects.requireNonNull((Sentence) split.errorProperty().get()).key());
        assertNull(split.previewProperty().get());
        assertFalse(split.canApply());
        split.patternProperty().set("s[0-9]+");
        assertEquals(20, preview().summary().groups());
        assertNull(split.errorProperty().get());
    }

    @Test
    void whatIsOvertakenByAnotherChoiceIsNotShown() {
        split.testProperty().set(0.5);
        split.testProperty().set(0.3);
        assertEquals(0.3, preview().plan().test());
    }
}
