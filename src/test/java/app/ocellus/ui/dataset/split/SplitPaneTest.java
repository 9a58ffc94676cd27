package app.ocellus.ui.dataset.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.Grouping;
import app.ocellus.dataset.SplitRole;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.FxToolkit;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectOpener;
import app.ocellus.workspace.project.ProjectSession;
import app.ocellus.workspace.project.ProjectStore;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

class SplitPaneTest {

    @TempDir private Path folder;
    private final ReadOnlyObjectWrapper<@Nullable OpenProject> project =
            new ReadOnlyObjectWrapper<>();
    private ProjectOpener opener;
    private @Nullable ProjectSession opened;
    private final BorderPane pane = new BorderPane();

    @BeforeEach
    void begin() {
        opener =
                new ProjectOpener(
                        new DatasetScanner(new ImageDecoder()),
                        new ProjectStore(folder.resolve("home"), new AtomicFiles(FileOps.REAL)));
    }

    @AfterEach
    void leave() {
        opener.close();
    }

    private PictureFolder pictures() {
        return new PictureFolder(folder.resolve("pets"));
    }

    private void open(PictureFolder pictures) {
        var session = new ProjectSession(opener.open(pictures.root(), _ -> {}, new Cancellation()));
        opened = session;
        project.set(session.now());
        Messages.localeProperty().set(Locale.ENGLISH);
        pane.setCenter(
                new SplitPane(
                        new SplitViewModel(
                                project.getReadOnlyProperty(),
                                new TaskRunner(Runnable::run, Runnable::run),
                                session::proposed,
                                plan -> project.set(session.replan(plan)))));
        FxToolkit.layOut(pane, 1000, 700);
    }

    private OpenProject now() {
        return Objects.requireNonNull(opened).now();
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return type.cast(pane.lookup("#" + id));
    }

    private String said() {
        return find("split-consequence", Label.class).getText();
    }

    private String notes() {
        var all = new StringBuilder();
        pane.lookup("#split-notes")
                .lookupAll(".label")
                .forEach(label -> all.append(((Label) label).getText()).append('\n'));
        return all.toString();
    }

    @Test
    void aShareIsChosenBySliderAppliedAndTakenBack() {
        FxToolkit.run(
                () -> {
                    open(pictures().add("cat", 40).add("dog", 40));
                    var before = now().split().roles();
                    var apply = find("apply-split", Button.class);
                    assertTrue(apply.isDisabled());
                    assertEquals("This is how the images are shared out now.", said());
                    find("test-share", Slider.class).setValue(29.8);
                    assertEquals("30", find("test-share-number", TextField.class).getText());
                    assertTrue(said().matches("\\d+ images would change their split\\."), said());
                    apply.fire();
                    assertEquals(0.3, now().edits().plan().test());
                    assertEquals(24, now().split().test().size());
                    var back = find("back-to-plan", Button.class);
                    assertTrue(back.isVisible());
                    back.fire();
                    assertEquals(before, now().split().roles());
                    assertFalse(back.isVisible());
                });
    }

    @Test
    void aClassIsReadOutWithWhereItsImagesGo() {
        FxToolkit.run(
                () -> {
                    open(pictures().add("cat", 40).add("dog", 4));
                    ListView<?> list = find("split-classes", ListView.class);
                    assertEquals(2, list.getItems().size());
                    var spoken =
                            list.lookupAll(".list-cell").stream()
                                    .map(Node::getAccessibleText)
                                    .filter(text -> text != null)
                                    .toList();
                    assertTrue(
                            spoken.contains("cat: 29 training, 5 validation, 6 test"),
                            spoken::toString);
                    assertTrue(notes().contains("The class \"dog\" has only"), notes());
                });
    }

    @Test
    void aWrongPatternIsSaidWhereItIsTyped() {
        FxToolkit.run(
                () -> {
                    open(pictures().add("cat/s1", 5).add("dog/s2", 5));
                    find("groups-pattern", RadioButton.class).fire();
                    var error = find("pattern-error", Label.class);
                    assertFalse(error.isVisible());
                    find("group-pattern", TextField.class).setText("(s");
                    assertTrue(error.isVisible());
                    assertTrue(error.getText().startsWith("This pattern cannot be used: "));
                    assertTrue(find("apply-split", Button.class).isDisabled());
                    find("group-pattern", TextField.class).setText("s\\d");
                    assertFalse(error.isVisible());
                    find("apply-split", Button.class).fire();
                    assertEquals(new Grouping.Regex("s\\d"), now().edits().plan().grouping());
                });
    }

    @Test
    void sharesThatDoNothingCannotBeChosen() {
        FxToolkit.run(
                () -> {
                    open(pictures().add("train/cat", 9).add("train/dog", 9).add("test/cat", 9));
                    assertTrue(find("test-share", Slider.class).isDisabled());
                    assertFalse(find("validation-share", Slider.class).isDisabled());
                    assertEquals(
                            "The test comes from folders or a list of yours, so its share"
                                    + " changes nothing.",
                            find("own-folders", Label.class).getText());
                    assertEquals(9, now().split().of(SplitRole.TEST).size());
                });
    }

    @Test
    void ofManySmallClassesAFewAreNamedAndTheRestCounted() {
        FxToolkit.run(
                () -> {
                    var pictures = pictures();
                    for (int i = 0; i < 20; i++) {
                        pictures.add("class" + i, 6);
                    }
                    open(pictures);
                    assertEquals(5, pane.lookup("#split-notes").lookupAll(".label").size());
                    assertTrue(notes().contains("36 more warnings of this kind"), notes());
                });
    }

    @Test
    void inLittleRoomTheBarsGiveWayToTheNames() {
        FxToolkit.run(
                () -> {
                    open(pictures().add("mountain", 9).add("glacier", 9));
                    pane.resize(597, 578);
                    pane.layout();
                    for (var node : pane.lookupAll(".oc-split-row")) {
                        var row = (SplitRow) node;
                        assertTrue(row.name().getWidth() > 75, row.name().getText());
                        assertFalse(row.getChildren().get(1).isVisible());
                    }
                });
    }
}
