package app.ocellus.ui;

import app.ocellus.Composition;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.edit.EditHistory;
import app.ocellus.dataset.health.Finding;
import app.ocellus.dataset.health.HealthCheck;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.PictureSummary;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Pixels;
import app.ocellus.ui.common.Thumbnails;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.health.HealthPane;
import app.ocellus.ui.dataset.health.HealthViewModel;
import app.ocellus.ui.dataset.health.Looking;
import app.ocellus.ui.dataset.similar.TwinsViewModel;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectOpener;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import javax.imageio.ImageIO;

/** The health of a dataset in which faults of many kinds were planted, and of one without. */
final class HealthScreens {

    private static final double RAIL = 172;
    private static final int EACH = 12;

    private final Path source;
    private final Path folder;
    private final Path target;
    private final Composition program;

    private HealthScreens(Path source, Path folder, Path target) {
        this.source = source;
        this.folder = folder;
        this.target = target;
        this.program = new Composition(TestProgram.directories(folder.resolve("home")));
    }

    /** Takes them, of pictures from {@code source}. */
    static void take(Path source, Path target) throws Exception {
        new HealthScreens(source, Files.createTempDirectory("ocellus-health"), target).take();
    }

    private void take() throws Exception {
        var clean = copy("clean");
        var faulty = copy("faulty");
        plant(faulty);
        var looking = new CountDownLatch(1);
        var shown = shown(faulty, halfOfIt(looking));
        ScreensTour.await(() -> shown.model.reportProperty().get().looked() >= EACH);
        shown.shots.takeAll("health-looking");
        looking.countDown();
        shown.awaitEnd();
        shown.choose(HealthCheck.CONFLICT, 1);
        shown.shots.takeAll("health-conflict");
        shown.choose(HealthCheck.NEAR_DUPLICATE, 1);
        shown.shots.takeAll("health-near-duplicate");
        shown.choose(HealthCheck.DARK, 2);
        shown.shots.takeAll("health-dark");
        shown.choose(HealthCheck.DAMAGED, 1);
        shown.shots.takeAll("health-damaged");
        shown.choose(HealthCheck.UNREADABLE, 0);
        shown.shots.takeAll("health-unreadable");
        shown.choose(HealthCheck.CLASS_IMBALANCE, 0);
        shown.shots.takeAll("health-class-imbalance");
        shown.choose(HealthCheck.ODD_SIZE, 0);
        shown.shots.takeAll("health-odd-size");
        var fine = shown(clean, program.looks().pass()::run);
        fine.awaitEnd();
        fine.excludeWhatWasFound();
        fine.shots.takeAll("health-nothing");
        shown.shots.writeSheets("health-");
    }

    /** Looks at some pictures, and at the rest when it may. */
    private Looking halfOfIt(CountDownLatch goOn) {
        return (samples, found, progress, cancellation) -> {
            var half = samples.subList(0, samples.size() / 2);
            program.looks().pass().run(half, found, Progress.Listener.NONE, cancellation);
            progress.report(new Progress(half.size(), samples.size(), Duration.ofSeconds(41)));
            try {
                Thread.sleep(3100);
                program.looks()
                        .pass()
                        .run(half.subList(0, 1), found, Progress.Listener.NONE, cancellation);
                goOn.await();
            } catch (InterruptedException e) {
                throw new CancellationException();
            }
            program.looks().pass().run(samples, found, progress, cancellation);
        };
    }

    private Path copy(String name) throws IOException {
        var data = folder.resolve(name);
        for (var split : List.of("train", "test")) {
            for (var aClass : children(source.resolve(split))) {
                var place = data.resolve(split).resolve(aClass.getFileName());
                Files.createDirectories(place);
                for (var file : children(aClass).subList(0, split.equals("train") ? EACH : 4)) {
                    Files.copy(file, place.resolve(file.getFileName()));
                }
            }
        }
        return data;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> Files.isDirectory(path) || path.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
    }

    private void plant(Path data) throws IOException {
        var train = children(data.resolve("train"));
        var first = children(train.getFirst());
        var second = children(train.get(1));
        Files.copy(first.get(1), train.get(1).resolve("copy.jpg"));
        Files.copy(
                first.get(2),
                data.resolve("test").resolve(train.get(2).getFileName()).resolve("same.jpg"));
        Files.copy(second.get(3), train.get(1).resolve("again.jpg"));
        Files.copy(second.get(3), train.get(1).resolve("and-again.jpg"));
        for (var i = 4; i < 8; i++) {
            write(first.get(i), train.getFirst().resolve("alike-" + i + ".jpg"), 1);
            write(second.get(i), train.get(1).resolve("night-" + i + ".jpg"), 0.12f);
        }
        for (var i = 0; i < 2; i++) {
            var whole = Files.readAllBytes(first.get(8 + i));
            Files.write(first.get(8 + i), Arrays.copyOf(whole, whole.length / 2));
        }
        Files.writeString(train.getFirst().resolve("page.jpg"), "<html>moved</html>");
        Files.write(train.getFirst().resolve("empty.jpg"), new byte[0]);
        Files.write(train.getFirst().resolve("IMG_0412.heic"), heic());
        var last = data.resolve("test").resolve(train.getLast().getFileName());
        for (var spare : children(train.getLast()).subList(1, EACH)) {
            Files.delete(spare);
        }
        for (var spare : children(last)) {
            Files.delete(spare);
        }
        var blue = new BufferedImage(300, 60, BufferedImage.TYPE_INT_RGB);
        var pen = blue.createGraphics();
        pen.setColor(new Color(0x3060a0));
        pen.fillRect(0, 0, 300, 60);
        pen.dispose();
        ImageIO.write(blue, "jpg", train.getFirst().resolve("blue.jpg").toFile());
    }

    private static byte[] heic() {
        return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The picture compressed again, so much darker. */
    private static void write(Path from, Path to, float light) throws IOException {
        var image = ImageIO.read(from.toFile());
        ImageIO.write(new RescaleOp(light, 0, null).filter(image, null), "jpg", to.toFile());
    }

    private Shown shown(Path data, Looking looking) throws Exception {
        var open =
                new ProjectOpener(program.scanner(), program.projects())
                        .open(data, Progress.Listener.NONE, new Cancellation());
        return ScreenShots.call(() -> new Shown(open, looking));
    }

    /** A window with nothing but the health of a dataset in it. */
    private final class Shown {

        final SimpleObjectProperty<@Nullable OpenProject> project = new SimpleObjectProperty<>();
        final List<Edit> edits = new ArrayList<>();
        final HealthViewModel model;
        final ScreenShots shots;

        Shown(OpenProject open, Looking looking) throws IOException {
            var runner =
                    new TaskRunner(
                            Executors.newCachedThreadPool(
                                    work -> Thread.ofPlatform().daemon().unstarted(work)),
                            Platform::runLater);
            model = new HealthViewModel(looking, project, edits::add, new Jobs(runner), runner);
            var twins =
                    new TwinsViewModel(
                            new FakeComparing(),
                            () -> TrainingConfig.quick("net", new Preprocessing(224, Fit.CROP), 1),
                            project,
                            new Jobs(runner),
                            runner);
            var pictures =
                    new Thumbnails(
                            (file, side) -> {
                                var picture =
                                        program.looks()
                                                .looker()
                                                .thumbnail(
                                                        file,
                                                        Math.min(
                                                                side,
                                                                PictureSummary.THUMBNAIL_SIDE));
                                return new Pixels(picture.width(), picture.height(), picture.rgb());
                            },
                            Executors.newCachedThreadPool(
                                    work -> Thread.ofPlatform().daemon().unstarted(work)));
            var rail = new Region();
            rail.setMinWidth(RAIL);
            var root = new BorderPane(new HealthPane(model, twins, pictures));
            root.setLeft(rail);
            var stage = new Stage();
            stage.setScene(new Scene(root, 1440, 900));
            stage.show();
            shots = new ScreenShots(stage, target);
            project.set(open);
        }

        void awaitEnd() throws Exception {
            ScreensTour.await(
                    () ->
                            model.stateProperty().get() == HealthViewModel.State.DONE
                                    && model.reportProperty().get().looked()
                                            == model.reportProperty().get().images());
        }

        void excludeWhatWasFound() throws Exception {
            ScreensTour.fx(
                    () -> {
                        var open = Objects.requireNonNull(project.get());
                        var all =
                                model.reportProperty().get().findings().stream()
                                        .flatMap(finding -> finding.samples().stream())
                                        .toList();
                        var edited =
                                EditHistory.NONE
                                        .with(new Edit.Exclude(all))
                                        .of(open.scan().snapshot());
                        project.set(
                                new OpenProject(
                                        open.project(),
                                        new DatasetScan(edited.snapshot(), List.of()),
                                        open.split(),
                                        open.edits()));
                    });
            ScreensTour.await(() -> model.reportProperty().get().findings().isEmpty());
        }

        void choose(HealthCheck check, int marked) throws Exception {
            ScreensTour.fx(
                    () -> {
                        model.checkProperty().set(check);
                        model.chosen().setAll(List.<SampleId>of());
                    });
            ScreenShots.call(() -> mark(check, marked));
        }

        private boolean mark(HealthCheck check, int marked) {
            var scene = model.shown().isEmpty() ? null : shots.scene();
            if (scene == null || marked == 0) {
                return false;
            }
            if (check.subject() == HealthCheck.Subject.GROUP) {
                var list = (ListView<?>) scene.lookup("#health-groups");
                list.getSelectionModel().select(0);
                list.requestFocus();
            } else {
                select(scene, marked);
            }
            return true;
        }

        @SuppressWarnings("unchecked")
        private void select(Scene scene, int marked) {
            var grid = (ThumbnailGrid<Finding>) scene.lookup("#health-pictures");
            grid.select(grid.items().getFirst());
            grid.requestFocus();
            if (marked > 1) {
                Event.fireEvent(
                        grid,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.RIGHT,
                                true,
                                false,
                                false,
                                false));
            }
        }
    }
}
