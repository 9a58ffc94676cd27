package app.ocellus.ui;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.dataset.split.SplitForm.Groups;
import app.ocellus.ui.dataset.split.SplitPane;
import app.ocellus.ui.dataset.split.SplitViewModel;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectOpener;
import app.ocellus.workspace.project.ProjectSession;
import app.ocellus.workspace.project.ProjectStore;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The plan of datasets of several kinds: small ones, as nothing but numbers is to be seen. */
final class SplitScreens {

    private static final double RAIL = 172;

    private final Path folder;
    private final Path target;

    private SplitScreens(Path folder, Path target) {
        this.folder = folder;
        this.target = target;
    }

    /** Takes them. */
    static void take(Path target) throws Exception {
        new SplitScreens(Files.createTempDirectory("ocellus-split"), target).take();
    }

    private void take() throws Exception {
        var usual = shown(usual());
        usual.shots.takeAll("split-default");
        ScreensTour.fx(() -> usual.model.form().testProperty().set(0.3));
        usual.shots.takeAll("split-changed");
        ScreensTour.fx(usual.model::apply);
        usual.shots.takeAll("split-applied");
        ScreensTour.fx(() -> usual.model.form().groupsProperty().set(Groups.FOLDER));
        usual.shots.takeAll("split-groups");
        ScreensTour.fx(
                () -> {
                    usual.model.form().patternProperty().set("session-(\\d+");
                    usual.model.form().groupsProperty().set(Groups.PATTERN);
                });
        usual.reveal("#group-pattern");
        usual.shots.takeAll("split-error");
        var own = shown(own());
        own.shots.takeAll("split-own-folders");
        var small = shown(small());
        ScreensTour.fx(
                () -> {
                    small.model.form().groupsProperty().set(Groups.BURST);
                    small.model.form().testProperty().set(0.25);
                });
        small.reveal("#groups-burst");
        small.shots.takeAll("split-warnings");
        for (var each : List.of(usual, own, small)) {
            each.shots.writeSheets("split-" + each.name + "-");
        }
    }

    private PictureFolder pictures(String name) {
        return new PictureFolder(folder.resolve(name));
    }

    private PictureFolder usual() {
        var pictures = pictures("animals");
        for (int session = 1; session <= 9; session++) {
            pictures.add("badger/session-" + session, 12);
            pictures.add("deer/session-" + session, 6);
            pictures.add("fox/session-" + session, 9);
            pictures.add("hedgehog/session-" + session, 3);
        }
        pictures.add("red squirrel that lives in the old oak", 30);
        var copy = read(pictures, "deer/session-1/1.png");
        return pictures.write("deer/session-2/copy.png", copy);
    }

    private static byte[] read(PictureFolder pictures, String path) {
        try {
            return Files.readAllBytes(pictures.root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PictureFolder own() {
        var pictures = pictures("scenes");
        for (var name : new String[] {"forest", "glacier", "sea", "street"}) {
            pictures.add("train/" + name, 40).add("test/" + name, 11);
        }
        return pictures;
    }

    private PictureFolder small() {
        var pictures = pictures("orchids");
        for (int i = 1; i <= 200; i++) {
            pictures.add("species " + i, 3 + i * 7 % 20);
        }
        return pictures;
    }

    private Shown shown(PictureFolder pictures) throws Exception {
        var opener =
                new ProjectOpener(
                        new DatasetScanner(new ImageDecoder()),
                        new ProjectStore(folder.resolve("home"), new AtomicFiles(FileOps.REAL)));
        var session =
                new ProjectSession(
                        opener.open(pictures.root(), Progress.Listener.NONE, new Cancellation()));
        var some = session.now().split().training().stream().limit(3).map(s -> s.id()).toList();
        session.make(new Edit.Move(some, SplitRole.TEST));
        var name = Objects.requireNonNull(pictures.root().getFileName()).toString();
        return ScreenShots.call(() -> new Shown(name, session));
    }

    /** A window with nothing but the plan in it; all is worked out at once. */
    private final class Shown {

        final String name;
        final SplitViewModel model;
        final ScreenShots shots;
        private final SimpleObjectProperty<@Nullable OpenProject> project;

        Shown(String name, ProjectSession session) throws IOException {
            this.name = name;
            project = new SimpleObjectProperty<>(session.now());
            model =
                    new SplitViewModel(
                            project,
                            new TaskRunner(Runnable::run, Runnable::run),
                            session::proposed,
                            plan -> project.set(session.replan(plan)));
            var rail = new Region();
            rail.setMinWidth(RAIL);
            var root = new BorderPane(new SplitPane(model));
            root.setLeft(rail);
            var stage = new Stage();
            stage.setScene(new Scene(root, 1440, 900));
            stage.show();
            shots = new ScreenShots(stage, target);
        }

        /** Takes the focus there, as the Tab key would. */
        void reveal(String id) throws Exception {
            ScreensTour.fx(() -> find(id).requestFocus());
        }

        private Node find(String id) {
            return Objects.requireNonNull(shots.scene().lookup(id), id);
        }
    }
}
