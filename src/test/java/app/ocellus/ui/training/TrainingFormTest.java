package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.image.Fit;
import app.ocellus.training.EarlyStopping;
import app.ocellus.training.Optimisation;
import app.ocellus.ui.Given;

import org.junit.jupiter.api.Test;

import java.util.List;

class TrainingFormTest {

    private final TrainingForm form =
            new TrainingForm(
                    List.of(Given.backbone("small", "fast"), Given.backbone("large", "accurate")));

    @Test
    void everythingHasADefault() {
        var config = form.config();
        assertEquals("small", config.backbone());
        assertEquals(Optimisation.QUICK, config.optimisation());
        assertEquals(EarlyStopping.Rule.DEFAULT, config.earlyStopping());
        assertEquals(Fit.CROP, config.preprocessing().fit());
    }

    @Test
    void whatCannotBeMeantIsBroughtIntoItsRange() {
        form.epochsProperty().set(0);
        form.batchProperty().set(-1);
        form.learningRateProperty().set(0);
        form.patienceProperty().set(0);
        var config = form.config();
        assertEquals(1, config.optimisation().epochs());
        assertEquals(1, config.optimisation().batch());
        assertTrue(config.optimisation().rate().value() > 0);
        assertEquals(1, config.earlyStopping().patience());
    }
}
