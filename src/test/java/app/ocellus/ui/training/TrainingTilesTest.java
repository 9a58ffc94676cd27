package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.task.Progress;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingEvent;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ProcessMemory;
import app.ocellus.ui.control.FxToolkit;
import app.ocellus.ui.control.MetricTile;
import app.ocellus.ui.training.RunStatus.Mark;
import app.ocellus.ui.training.RunStatus.Place;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class TrainingTilesTest {

    private static final Mark BEST = new Mark(7, 0.364, 0.898);
    private static final Mark LATEST = new Mark(8, 0.371, 0.902);
    private static final RunStatus PREPARING =
            RunStatus.preparing(
                    stage(PreparationStage.FEATURES, 43, 100),
                    4.2,
                    Optional.of(Duration.ofSeconds(41)));
    private static final RunStatus RUNNING =
            RunStatus.running(
                            new Place(9, 12, 23, 38),
                            LATEST,
                            BEST,
                            29.4,
                            Optional.of(Duration.ofSeconds(220)))
                    .at(Duration.ofMinutes(8), Duration.ofMinutes(7));

    private static TrainingEvent.Preparing stage(PreparationStage stage, int done, int total) {
        return new TrainingEvent.Preparing(
                stage, new Progress(done, total, Duration.ofSeconds(10)));
    }

    @AfterEach
    void speakEnglish() {
        FxToolkit.run(() -> Messages.localeProperty().set(Locale.ENGLISH));
    }

    @Test
    void beforeARunThereAreNoFigures() {
        FxToolkit.run(
                () ->
                        assertEquals(
                                List.of("–", "–", "–", "–", "–", "–"),
                                values(tiles(RunStatus.NOTHING, false))));
    }

    @Test
    void whileFeaturesAreComputedTheirShareIsShown() {
        FxToolkit.run(
                () -> {
                    var tiles = tiles(PREPARING, true);
                    assertEquals(
                            List.of("43\u00a0%", "–", "–", "4.2", "0:41"),
                            values(tiles).subList(0, 5));
                    assertEquals("Features", words(tiles, 0).getFirst());
                    assertEquals(List.of("Time left", "0:41"), words(tiles, 4));
                });
    }

    @Test
    void whileTheHeadLearnsAloneItsEpochsAreShown() {
        FxToolkit.run(
                () -> {
                    var head = stage(PreparationStage.HEAD, 12, 30);
                    var tiles = tiles(RunStatus.preparing(head, 0, Optional.empty()), true);
                    assertEquals(List.of("Head", "12", "/ 30", "epochs"), words(tiles, 0));
                    assertEquals(List.of("12", "–", "–", "–", "–"), values(tiles).subList(0, 5));
                });
    }

    @Test
    void aRunShowsItsLatestEpochAndNamesItsBest() {
        FxToolkit.run(
                () -> {
                    var tiles = tiles(RUNNING, true);
                    assertEquals(List.of("Epoch", "9", "/ 12", "batch 23 of 38"), words(tiles, 0));
                    assertEquals(
                            List.of("Validation accuracy", "90.2\u00a0%", "best: epoch 7"),
                            words(tiles, 1));
                    assertEquals(List.of("Validation loss", "0.37", "best 0.36"), words(tiles, 2));
                    assertEquals(List.of("Speed", "29", "images/s", "2 threads"), words(tiles, 3));
                    assertEquals(
                            List.of("Time left", "3:40", "started 8\u00a0min ago"),
                            words(tiles, 4));
                });
    }

    @Test
    void theStartIsShownUntilAnEpochIsBetter() {
        FxToolkit.run(
                () -> {
                    var start = new Mark(0, 0.41, 0.88);
                    var place = new Place(1, 4, 3, 38);
                    var tiles =
                            tiles(
                                    RunStatus.running(place, start, start, 2345, Optional.empty()),
                                    true);
                    assertEquals(
                            List.of("Validation accuracy", "88.0\u00a0%", "best: start"),
                            words(tiles, 1));
                    assertEquals(List.of("Validation loss", "0.41", "best 0.41"), words(tiles, 2));
                    assertEquals(
                            List.of("Speed", "2.3k", "images/s", "2 threads"), words(tiles, 3));
                    assertEquals(List.of("Time left", "–", "just started"), words(tiles, 4));
                });
    }

    @Test
    void nothingIsLeftOfARunThatHasEnded() {
        FxToolkit.run(() -> assertEquals("–", values(tiles(RUNNING, false)).get(4)));
    }

    @Test
    void theLastFiguresAreShownAsSoonAsTheRunHasEnded() {
        FxToolkit.run(
                () -> {
                    var status = new SimpleObjectProperty<>(RunStatus.NOTHING);
                    var busy = new SimpleBooleanProperty(true);
                    var tiles = new TrainingTiles(status, busy, new LossCurves(), 2);
                    status.set(PREPARING);
                    status.set(RUNNING);
                    busy.set(false);
                    assertEquals("9", values(tiles).getFirst());
                });
    }

    @Test
    void theFiguresFollowTheRunAndTheLanguage() {
        FxToolkit.run(
                () -> {
                    var status = new SimpleObjectProperty<>(RunStatus.NOTHING);
                    var tiles = tiles(status, true);
                    status.set(RUNNING);
                    assertEquals("9", values(tiles).getFirst());
                    Messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
                    assertEquals("轮次", words(tiles(RUNNING, true), 0).getFirst());
                });
    }

    @Test
    void sixTilesStandInRowsOfEqualLength() {
        FxToolkit.run(
                () -> {
                    var tiles = tiles(RUNNING, true);
                    FxToolkit.layOut(tiles, 900, 300);
                    assertEquals(6, columns(tiles));
                    tiles.resize(700, 300);
                    tiles.layout();
                    assertEquals(3, columns(tiles));
                    assertTrue(tiles.prefHeight(700) > 1.9 * tiles.prefHeight(900));
                });
    }

    @Test
    void theProgramTakesMemory() {
        assertTrue(ProcessMemory.bytes() > 10_000_000);
    }

    private static TrainingTiles tiles(RunStatus status, boolean busy) {
        return tiles(new SimpleObjectProperty<>(status), busy);
    }

    private static TrainingTiles tiles(ObjectProperty<RunStatus> status, boolean busy) {
        return new TrainingTiles(status, new SimpleBooleanProperty(busy), new LossCurves(), 2);
    }

    private static List<String> values(TrainingTiles tiles) {
        return tiles.getChildren().stream().map(tile -> ((MetricTile) tile).value()).toList();
    }

    private static List<String> words(TrainingTiles tiles, int index) {
        if (tiles.getScene() == null) {
            FxToolkit.layOut(tiles, 900, 200);
        }
        return tiles.getChildren().get(index).lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static long columns(TrainingTiles tiles) {
        return tiles.getChildren().stream().filter(tile -> tile.getLayoutY() == 0).count();
    }
}
