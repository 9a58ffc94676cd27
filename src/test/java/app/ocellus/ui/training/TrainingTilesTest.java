package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.training.EpochRecord;
import app.ocellus.ui.common.Messages;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

class TrainingTilesTest {

    private static final EpochRecord BEST = new EpochRecord(7, 0.3, 0.93, 0.364, 0.898, 1e-3);
    private static final EpochRecord LATEST = new EpochRecord(8, 0.29, 0.94, 0.371, 0.902, 1e-3);
    private static final RunStatus RUNNING =
            new RunStatus(1, 9, 12, 0.6, LATEST, BEST, 29.4, Optional.of(Duration.ofSeconds(220)));

    private final LossCurves curves = new LossCurves();

    @BeforeEach
    void speakEnglish() {
        Messages.localeProperty().set(Locale.ENGLISH);
    }
}
