package app.ocellus.ui;

import app.ocellus.Composition;
import app.ocellus.Window;
import app.ocellus.WindowComposition;
import app.ocellus.dataset.ImageSample;
import app.ocellus.evaluation.labelling.LabellingOrder;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.ui.common.FxDialogs;
import app.ocellus.ui.dataset.label.Asked;
import app.ocellus.ui.dataset.label.LabelViewModel;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of pictures that nobody has sorted, from its first page to its last. */
final class LabelScreens {

    private static final int PICTURES = 240;

    private final WindowComposition models;
    private final LabelViewModel label;
    private final ScreenShots shots;

    private LabelScreens(Path target) throws Exception {
        var home = Files.createTempDirectory("ocellus-label");
        var program = new Composition(TestProgram.directories(home));
        this.models = new WindowComposition(program, Platform::runLater);
        this.label = models.all().tabs().label();
        var stage = new Stage();
        Window.of(program, models, new FxDialogs(stage)).show(stage);
        this.shots = new ScreenShots(stage, target);
    }

    /** Takes them, of the pictures of a dataset thrown together. */
    static void take(Path data, Path target) throws Exception {
        var flat = thrownTogether(data);
        ScreenShots.call(() -> new LabelScreens(target)).take(flat);
    }

    /** The folder of each picture goes into its name, so that it is known what it shows. */
    private static Path thrownTogether(Path data) throws IOException {
        var flat = Files.createTempDirectory("ocellus-holiday").resolve("holiday");
        Files.createDirectories(flat);
        List<Path> all;
        try (var files = Files.walk(data)) {
            all = files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
        }
        for (int i = 0; i < PICTURES; i++) {
            var file = all.get(i * all.size() / PICTURES);
            var kind = file.getName(file.getNameCount() - 2);
            Files.copy(file, flat.resolve("%s-%03d.jpg".formatted(kind, i)));
        }
        return flat;
    }

    private void take(Path flat) throws Exception {
        ScreensTour.fx(() -> models.all().dataset().open(flat));
        ScreensTour.await(() -> page().size() == 12);
        shots.take("label-looking");
        ScreensTour.fx(this::leaveJob);
        ScreensTour.await(() -> models.all().main().jobProperty().get() == null);
        shots.takeAll("label-stopped");
        ScreensTour.fx(() -> ((Button) shots.scene().lookup("#label-again")).fire());
        ScreensTour.await(() -> models.all().main().jobProperty().get() != null);
        ScreensTour.await(() -> models.all().main().jobProperty().get() == null);
        shots.takeAll("label-first");
        label(page().subList(0, 1));
        shots.takeAll("label-second");
        label(page().subList(1, page().size()));
        guessed();
        shots.takeAll("label-guesses");
        ScreensTour.fx(
                () -> models.all().dataset().edits().exclude(List.of(page().get(0).sample())));
        Thread.sleep(500);

        label(page().subList(1, 5));
        shots.takeAll("label-begun");
        label(page().subList(5, page().size()));
        for (int i = 0; i < 2; i++) {
            guessed();
            label(page());
        }
        guessed();
        ScreensTour.fx(() -> label.orderProperty().set(LabellingOrder.SUREST));
        ScreensTour.fx(() -> label.thresholdProperty().set(80));
        Thread.sleep(1500);
        shots.takeAll("label-surest");
        var wished = models.all().tabs().check().wishedProperty();
        ScreensTour.fx(() -> wished.set(true));
        shots.takeAll("check-wished");
        ScreensTour.fx(() -> wished.set(false));
        ScreensTour.fx(label::acceptAll);
        Thread.sleep(1500);
        shots.takeAll("label-accepted");
        ScreensTour.fx(() -> label.thresholdProperty().set(0));
        ScreensTour.fx(label::acceptAll);
        Thread.sleep(1500);
        shots.takeAll("label-done");
        checked();
        shots.writeSheets("label-");
    }

    /** All of them have a class by now, some a wrong one. */
    private void checked() throws Exception {
        var check = models.all().tabs().check();
        ScreensTour.fx(check.finder()::find);
        shots.take("check-looking");
        ScreensTour.await(() -> !check.pageProperty().get().isEmpty());
        shots.takeAll("check-page");
        ScreensTour.fx(() -> check.chosen().setAll(check.pageProperty().get().get(0)));
        ScreensTour.fx(check::accept);
        Thread.sleep(500);
        ScreensTour.fx(() -> check.chosen().setAll(check.pageProperty().get().get(1)));
        ScreensTour.fx(check::keep);
        var third = check.pageProperty().get().get(2).sample();
        ScreensTour.fx(() -> models.all().dataset().edits().exclude(List.of(third)));
        Thread.sleep(1000);
        shots.takeAll("check-begun");
        for (int i = 0; i < PICTURES && !check.pageProperty().get().isEmpty(); i++) {
            ScreensTour.fx(check::acceptPage);
            Thread.sleep(500);
        }
        shots.takeAll("check-none");
    }

    private void leaveJob() {
        var job = models.all().main().jobProperty().get();
        if (job != null) {
            job.cancellation().cancel();
        }
    }

    private List<Asked> page() {
        return label.pageProperty().get();
    }

    private void guessed() throws Exception {
        ScreensTour.await(() -> page().stream().anyMatch(a -> !a.isDecided() && a.guess() != null));
        Thread.sleep(1500);
    }

    private static String kind(ImageSample sample) {
        return sample.id().value().replaceAll("-.*", "");
    }

    private void label(List<Asked> asked) throws Exception {
        for (var one : List.copyOf(asked)) {
            ScreensTour.fx(
                    () ->
                            models.all()
                                    .dataset()
                                    .edits()
                                    .relabel(List.of(one.sample()), kind(one.sample())));
            Thread.sleep(60);
        }
        Thread.sleep(1500);
    }
}
