package app.ocellus.ui;

import static app.ocellus.ui.ScreensTour.await;
import static app.ocellus.ui.ScreensTour.fx;

import app.ocellus.WindowComposition;
import app.ocellus.ui.dataset.DatasetViewModel.State;
import app.ocellus.ui.main.Step;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** The states of projects: listed, named, removed, without their dataset. */
final class ProjectScreens {

    private final WindowComposition models;
    private final ScreenShots shots;
    private final Stage stage;

    ProjectScreens(WindowComposition models, ScreenShots shots, Stage stage) {
        this.models = models;
        this.shots = shots;
        this.stage = stage;
    }

    /** Takes the pictures; in the end the dataset of before is open again. */
    void take() throws Exception {
        fx(() -> models.all().main().stepProperty().set(Step.DATASET));
        rename();
        var first = ScreenShots.call(() -> models.all().dataset().projectProperty().get());
        var moved = others();
        fx(() -> models.all().projects().open(first.project().id()));
        ready();
        fx(models.all().main()::browse);
        fx(models.all().projects()::refresh);
        await(() -> models.all().projects().list().size() == 4);
        shots.takeAll("projects");
        fx(() -> models.all().projects().remove(moved));
        await(() -> models.all().projects().removed().lastProperty().get() != null);
        shots.take("projects-removed");
        await(() -> node("#trash-link", Hyperlink.class) != null);
        fx(() -> node("#trash-link", Hyperlink.class).fire());
        shots.takeAll("projects-trash");
        fx(models.all().projects().removed()::undo);
        await(() -> models.all().projects().list().size() == 4);
        fx(() -> models.all().projects().open(moved));
        await(() -> models.all().dataset().stateProperty().get() == State.FAILED);
        shots.takeAll("projects-dataset-missing");
        fx(() -> models.all().projects().browsingProperty().set(false));
        shots.takeAll("dataset-missing");
        fx(models.all().dataset()::dismissError);
    }

    private void rename() throws Exception {
        fx(() -> node("#project-name", Button.class).fire());
        fx(() -> node("#project-name-field", TextField.class).setText("Scenes of the north"));
        shots.takeAll("project-rename");
        fx(
                () ->
                        node("#project-name-field", TextField.class)
                                .fireEvent(new javafx.event.ActionEvent()));
        await(() -> models.all().projects().nameProperty().get().equals("Scenes of the north"));
        fx(() -> node("#project-menu", MenuButton.class).show());
        shots.take("project-menu");
        fx(() -> node("#project-menu", MenuButton.class).hide());
    }

    private <N> N node(String selector, Class<N> type) {
        return type.cast(stage.getScene().getRoot().lookup(selector));
    }

    private void ready() throws Exception {
        await(() -> models.all().dataset().stateProperty().get() == State.READY);
    }

    /** Three more projects; returns the id of the one whose folder is gone. */
    private String others() throws Exception {
        var folder = Files.createTempDirectory("ocellus-projects");
        String gone = "";
        for (var name :
                new String[] {"garden birds 2026", "\u96f6\u4ef6\u5212\u75d5", "mushrooms"}) {
            var data = folder.resolve(name);
            draw(data);
            fx(() -> models.all().dataset().open(data));
            await(
                    () -> {
                        var open = models.all().dataset().projectProperty().get();
                        return open != null && open.scan().snapshot().root().equals(data);
                    });
            ready();
            gone =
                    ScreenShots.call(
                            () -> models.all().dataset().projectProperty().get().project().id());
        }
        Files.move(folder.resolve("mushrooms"), folder.resolve("moved"));
        return gone;
    }

    private static void draw(Path data) throws IOException {
        for (int i = 0; i < 16; i++) {
            var file = data.resolve(i % 2 == 0 ? "one" : "two").resolve(i + ".png");
            Files.createDirectories(file.getParent());
            var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
            image.setRGB(3, 3, new Color(i, 9, 9).getRGB());
            ImageIO.write(image, "png", file.toFile());
        }
    }
}
