package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.common.Messages;

import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class LiveChartTest {

    @BeforeEach
    void speakEnglish() {
        FxToolkit.run(() -> Messages.localeProperty().set(Locale.ENGLISH));
    }

    @Test
    void anEmptyChartSaysSo() {
        FxToolkit.run(
                () -> {
                    var chart = new LiveChart(ChartAxes.shares("", ""));
                    FxToolkit.layOut(chart, 400, 300);
                    assertEquals("no values yet", chart.getAccessibleText());
                });
    }

    @Test
    void aChartTellsItsLatestValues() {
        FxToolkit.run(() -> assertEquals("epoch 3: loss 0.250", chart().getAccessibleText()));
    }

    @Test
    void theArrowKeysAskAboutOneEpochAfterTheOther() {
        FxToolkit.run(
                () -> {
                    var chart = chart();
                    press(chart, KeyCode.LEFT, KeyCode.LEFT);
                    assertEquals("epoch 2: loss 0.500", chart.getAccessibleText());
                    press(chart, KeyCode.RIGHT, KeyCode.RIGHT);
                    assertEquals("epoch 3: loss 0.250", chart.getAccessibleText());
                    press(chart, KeyCode.HOME);
                    assertEquals("epoch 1: loss 1.000", chart.getAccessibleText());
                });
    }

    @Test
    void aPictureShowsTheNewestStateEvenBetweenTwoPaints() {
        FxToolkit.run(
                () -> {
                    var chart = chart();
                    var before = chart.snapshot(new SnapshotParameters(), null);
                    var xs = new double[] {1, 2, 3, 4};
                    chart.setSeries("loss", xs, new double[] {1, 0.9, 0.8, 0.7});
                    chart.setSeries("loss", xs, new double[] {1, 0.1, 0.1, 0.1});
                    var after = chart.snapshot(new SnapshotParameters(), null);
                    assertEquals("epoch 4: loss 0.100", chart.getAccessibleText());
                    assertFalse(same(before, after));
                });
    }

    @Test
    void aSinglePointIsSeen() {
        FxToolkit.run(
                () -> {
                    var chart = chart();
                    chart.setSeries("loss", new double[] {1}, new double[] {0.5});
                    var picture = chart.snapshot(new SnapshotParameters(), null);
                    assertTrue(has(picture, chart.tint(Tint.TRAINING)));
                });
    }

    @Test
    void theWordsOfAMarkerStayOnTheCanvas() {
        FxToolkit.run(
                () -> {
                    var chart = chart();
                    chart.setMarkers(
                            List.of(
                                    new ChartMarker(0, "at the very start", ChartMarker.Kind.BEST),
                                    new ChartMarker(4, "at the very end", ChartMarker.Kind.BEST)));
                    var picture = chart.snapshot(new SnapshotParameters(), null);
                    var reader = picture.getPixelReader();
                    var ground = reader.getColor(399, 299);
                    for (int y = 0; y < 20; y++) {
                        assertEquals(ground, reader.getColor(399, y));
                        assertEquals(ground, reader.getColor(0, y));
                    }
                });
    }

    @Test
    void onlyCurvesThatWereAddedHavePoints() {
        FxToolkit.run(
                () -> {
                    var chart = chart();
                    var none = new double[0];
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> chart.setSeries("other", none, none));
                });
    }

    @Test
    void anotherStyleKeepsThePoints() {
        FxToolkit.run(
                () -> {
                    var chart = chart();
                    chart.addSeries("loss", SeriesStyle.line("损失", Tint.VALIDATION));
                    chart.layout();
                    assertEquals("epoch 3: 损失 0.250", chart.getAccessibleText());
                });
    }

    private static LiveChart chart() {
        var chart = new LiveChart(ChartAxes.numbers("", ""));
        chart.addSeries("loss", SeriesStyle.line("loss", Tint.TRAINING));
        chart.setSeries("loss", new double[] {1, 2, 3}, new double[] {1, 0.5, 0.25});
        FxToolkit.layOut(chart, 400, 300);
        return chart;
    }

    private static void press(LiveChart chart, KeyCode... codes) {
        for (var code : codes) {
            chart.fireEvent(FxToolkit.key(code));
        }
        chart.layout();
    }

    private static boolean same(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean has(WritableImage picture, Color color) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getPixelReader().getColor(x, y).equals(color)) {
                    return true;
                }
            }
        }
        return false;
    }
}
