package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.ui.common.Messages;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

class ScatterPlotTest {

    private static final double SIDE = 448;

    private final List<Integer> asked = new ArrayList<>();
    private final List<int[]> told = new ArrayList<>();

    /** Nine points, row by row, a hundred pixels apart or so. */
    private ScatterPlot plot() {
        var plot = new ScatterPlot();
        plot.setPoints(
                new ScatterPoints(
                        new double[] {0, 1, 2, 0, 1, 2, 0, 1, 2},
                        new double[] {0, 0, 0, 1, 1, 1, 2, 2, 2}),
                source());
        plot.setOnChosen(() -> told.add(plot.chosen()));
        FxToolkit.layOut(plot, SIDE, SIDE);
        return plot;
    }

    private ScatterSource source() {
        return new ScatterSource() {
            @Override
            public CompletableFuture<Image> picture(int index, int longestSide) {
                asked.add(index);
                var image = new WritableImage(8, 8);
                for (int i = 0; i < 64; i++) {
                    image.getPixelWriter().setColor(i % 8, i / 8, Color.MAGENTA);
                }
                return CompletableFuture.completedFuture(image);
            }

            @Override
            public ThumbnailCard card(int index) {
                return ThumbnailCard.named("p" + index);
            }
        };
    }

    private static void press(ScatterPlot plot, KeyCode... codes) {
        for (var code : codes) {
            plot.fireEvent(FxToolkit.key(code));
        }
        plot.layout();
    }

    private static boolean shows(Node node, Color color) {
        var picture = node.snapshot(new SnapshotParameters(), null);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getPixelReader().getColor(x, y).equals(color)) {
                    return true;
                }
            }
        }
        return false;
    }

    @BeforeEach
    void speakEnglish() {
        FxToolkit.run(() -> Messages.localeProperty().set(Locale.ENGLISH));
    }

    @Test
    void aPlotWithoutPointsSaysSo() {
        FxToolkit.run(
                () -> {
                    var plot = new ScatterPlot();
                    FxToolkit.layOut(plot, SIDE, SIDE);
                    press(plot, KeyCode.RIGHT, KeyCode.ENTER, KeyCode.PLUS, KeyCode.SPACE);
                    assertEquals("0 of 0 points chosen", plot.getAccessibleText());
                });
    }

    @Test
    void theArrowKeysGoFromPointToPointAndBeginInTheMiddle() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    press(plot, KeyCode.RIGHT);
                    assertEquals(4, plot.current());
                    press(plot, KeyCode.RIGHT);
                    assertEquals(5, plot.current());
                    press(plot, KeyCode.RIGHT, KeyCode.UP, KeyCode.LEFT);
                    assertEquals(1, plot.current());
                    assertArrayEquals(new int[] {1}, plot.chosen());
                });
    }

    @Test
    void aLassoChoosesWhatItIsDrawnAround() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    plot.toolProperty().set(ScatterTool.LASSO);
                    // a triangle around the left upper corner
                    ScatterStrokes.on(plot)
                            .draw(new Point2D(2, 2), new Point2D(300, 2), new Point2D(2, 300));
                    assertArrayEquals(new int[] {0, 1, 3}, plot.chosen());
                    assertArrayEquals(new int[] {0, 1, 3}, told.getLast());
                    assertEquals("3 of 9 points chosen", plot.getAccessibleText());
                });
    }

    @Test
    void withShiftALassoIsDrawnInsteadOfMoving() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    ScatterStrokes.on(plot)
                            .withShift()
                            .draw(new Point2D(2, 2), new Point2D(300, 2), new Point2D(2, 300));
                    assertEquals(3, plot.chosen().length);
                });
    }

    @Test
    void aRectangleWithTheShortcutKeyChoosesMore() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    var strokes = ScatterStrokes.on(plot);
                    strokes.click(strokes.place(8));
                    plot.toolProperty().set(ScatterTool.RECTANGLE);
                    strokes.withShortcut().draw(new Point2D(2, 2), new Point2D(440, 100));
                    assertArrayEquals(new int[] {0, 1, 2, 8}, plot.chosen());
                });
    }

    @Test
    void aClickChoosesOneWithTheShortcutKeyMoreAndBesideThePointsNone() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    var strokes = ScatterStrokes.on(plot);
                    strokes.click(strokes.place(4));
                    strokes.withShortcut().click(strokes.place(5));
                    assertArrayEquals(new int[] {4, 5}, plot.chosen());
                    strokes.withShortcut().click(strokes.place(4));
                    assertArrayEquals(new int[] {5}, plot.chosen());
                    strokes.click(strokes.place(4).add(60, 60));
                    assertArrayEquals(new int[0], plot.chosen());
                });
    }

    @Test
    void drawingMovesThePictureAndHomeShowsAllAgain() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    press(plot, KeyCode.PLUS, KeyCode.PLUS);
                    var strokes = ScatterStrokes.on(plot);
                    var before = strokes.place(4);
                    strokes.draw(new Point2D(200, 200), new Point2D(230, 180));
                    assertEquals(0, before.add(30, -20).distance(strokes.place(4)), 1e-9);
                    assertEquals(0, plot.chosen().length);
                    press(plot, KeyCode.HOME);
                    assertEquals(new Point2D(SIDE / 2, SIDE / 2), strokes.place(4));
                });
    }

    @Test
    void somethingOfThePointsStaysInSight() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    plot.zoomIn();
                    plot.pan(1e6, 0);
                    assertEquals(SIDE / 2, ScatterStrokes.on(plot).place(0).getX(), 1e-6);
                });
    }

    @Test
    void whatIsFarOffIsRevealedByTheKeys() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    press(plot, KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS);
                    press(plot, KeyCode.RIGHT, KeyCode.RIGHT);
                    var place = ScatterStrokes.on(plot).place(5);
                    assertTrue(place.getX() > 0 && place.getX() < SIDE, place.toString());
                });
    }

    @Test
    void nearEnoughPointsBecomePictures() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    plot.snapshot(new SnapshotParameters(), null);
                    assertEquals(List.of(), asked);
                    press(plot, KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS);
                    assertTrue(shows(plot, Color.MAGENTA));
                    assertTrue(asked.contains(4));
                });
    }

    @Test
    void thePointUnderTheMouseIsShownAndNamed() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    var strokes = ScatterStrokes.on(plot);
                    strokes.hover(strokes.place(7));
                    plot.layout();
                    assertTrue(plot.lookup(".oc-scatter-tip").isVisible());
                    assertEquals(List.of(7), asked);
                    strokes.hover(new Point2D(130, 130));
                    plot.layout();
                    assertTrue(!plot.lookup(".oc-scatter-tip").isVisible());
                });
    }

    @Test
    void aPointWithoutAlphaIsGone() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    var colors = new int[9];
                    Arrays.fill(colors, 0xff0072b2);
                    colors[4] = 0;
                    plot.setColors(colors);
                    var strokes = ScatterStrokes.on(plot);
                    strokes.click(strokes.place(4));
                    assertEquals(0, plot.chosen().length);
                    plot.fireEvent(FxToolkit.key(KeyCode.LEFT));
                    assertNotEquals(4, plot.current());
                });
    }

    @Test
    void colorsAreShownAndMustBeOneForEachPoint() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    var colors = new int[9];
                    Arrays.fill(colors, 0xffd55e00);
                    plot.setColors(colors);
                    plot.layout();
                    assertTrue(shows(plot, Color.web("#d55e00")));
                    assertThrows(
                            IllegalArgumentException.class, () -> plot.setColors(new int[] {1}));
                });
    }

    @Test
    void whatIsFaintLiesBelow() {
        FxToolkit.run(
                () -> {
                    var plot = new ScatterPlot();
                    plot.setPoints(
                            new ScatterPoints(new double[] {1, 1}, new double[] {1, 1}), source());
                    FxToolkit.layOut(plot, SIDE, SIDE);
                    plot.setColors(new int[] {0xffd55e00, 0x60848d97});
                    plot.layout();
                    assertTrue(shows(plot, Color.web("#d55e00")));
                });
    }

    @Test
    void escapeLeavesALineAndThenChoosesNothing() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    press(plot, KeyCode.RIGHT);
                    ScatterStrokes.on(plot)
                            .withShift()
                            .begin(new Point2D(2, 2), new Point2D(300, 2), new Point2D(2, 300));
                    press(plot, KeyCode.ESCAPE);
                    assertArrayEquals(new int[] {4}, plot.chosen());
                    press(plot, KeyCode.ESCAPE);
                    assertEquals(0, plot.chosen().length);
                });
    }

    @Test
    void enterOpensAPoint() {
        FxToolkit.run(
                () -> {
                    var plot = plot();
                    var opened = new ArrayList<Integer>();
                    plot.setOnActivated(opened::add);
                    press(plot, KeyCode.RIGHT, KeyCode.ENTER);
                    assertEquals(List.of(4), opened);
                });
    }
}
