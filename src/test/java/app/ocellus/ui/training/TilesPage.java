package app.ocellus.ui.training;

import app.ocellus.task.Progress;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingEvent;
import app.ocellus.ui.training.RunStatus.Mark;
import app.ocellus.ui.training.RunStatus.Place;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/** The tiles of a run in their states, for the gallery of components. */
public final class TilesPage {

    private TilesPage() {}

    /** The page. */
    public static Parent tiles() {
        var narrow =
                tiles(RunStatusBuilder.running(9, 12, 0.6, mark(9, 1234.5), mark(7, 0.36)), true);
        narrow.setMaxWidth(480);
        var page =
                new VBox(
                        16,
                        tiles(RunStatus.NOTHING, false),
                        tiles(RunStatusBuilder.preparing(0.43), true),
                        tiles(
                                RunStatusBuilder.running(9, 12, 0.6, mark(9, 0.37), mark(7, 0.36)),
                                true),
                        tiles(
                                RunStatusBuilder.running(
                                        100, 100, 1, mark(100, 0.12), mark(88, 0.11)),
                                false),
                        narrow);
        page.setPadding(new Insets(16));
        page.setMaxWidth(940);
        return new VBox(page);
    }

    private static Mark mark(int number, double loss) {
        return new Mark(number, loss, 0.902);
    }

    private static EpochRecord epoch(int number, double loss) {
        return new EpochRecord(number, loss - 0.1, 0.93, loss, 0.902, 1e-3);
    }

    private static TrainingTiles tiles(RunStatus status, boolean busy) {
        var curves = new LossCurves();
        for (int epoch = 1; epoch <= status.epoch(); epoch++) {
            curves.add(epoch(epoch, 0.35 + 1.4 * Math.exp(-epoch / 3.0)), true);
        }
        return new TrainingTiles(
                new SimpleObjectProperty<>(status), new SimpleBooleanProperty(busy), curves, 2);
    }

    /** The states a run goes through. */
    private static final class RunStatusBuilder {

        static RunStatus preparing(double share) {
            return RunStatus.preparing(
                    new TrainingEvent.Preparing(
                            PreparationStage.FEATURES,
                            new Progress(Math.round(1000 * share), 1000, Duration.ofSeconds(1))),
                    212,
                    Optional.of(Duration.ofSeconds(41)));
        }

        static RunStatus running(
                int epoch,
                int epochs,
                double progress,
                @Nullable Mark latest,
                @Nullable Mark best) {
            return RunStatus.running(
                    new Place(epoch, epochs, (int) (progress * 38), 38),
                    latest,
                    best,
                    29.4,
                    Optional.of(Duration.ofSeconds(220)));
        }
    }
}
