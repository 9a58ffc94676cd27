package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.training.EpochRecord;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.control.FxToolkit;
import app.ocellus.ui.control.LiveChart;
import app.ocellus.ui.control.Plots;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;

class ChartCardTest {

    private static final Dialogs NO_DIALOGS =
            (Dialogs)
                    Proxy.newProxyInstance(
                            Dialogs.class.getClassLoader(),
                            new Class<?>[] {Dialogs.class},
                            (_, _, _) -> {
                                throw new AssertionError("nobody asked");
                            });

    @Test
    void allEpochsAreShownAsSoonAsTheRunHasEnded() {
        FxToolkit.run(
                () -> {
                    var curves = new LossCurves();
                    var busy = new SimpleBooleanProperty(true);
                    var card = ChartCard.loss(curves, NO_DIALOGS);
                    card.settleWhen(busy);
                    curves.begin(30);
                    for (int epoch = 1; epoch <= 30; epoch++) {
                        curves.add(new EpochRecord(epoch, 0.5, 0.8, 0.4, 0.9, 1e-3), false);
                    }
                    busy.set(false);
                    assertEquals(30, Plots.ys(chart(card), "validation").length);
                });
    }

    private static LiveChart chart(ChartCard card) {
        return (LiveChart) card.getChildren().getLast();
    }
}
