package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.evaluation.ActivationMap;
import app.ocellus.evaluation.Explanation;
import app.ocellus.image.InputArea;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ActivationOverlay.Subject;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

class ActivationOverlayTest {

    private static final Path FILE = Path.of("fox.jpg");
    private static final Subject FOX = new Subject("model: fox", "fox", Color.RED);
    private static final Subject DOG = new Subject("actual: dog", "dog", Color.BLUE);

    /** The top right place speaks for it, the bottom left against it. */
    private static final ActivationMap MAP = new ActivationMap(2, 2, new float[] {0, 4, -4, 2});

    @BeforeEach
    void speakEnglish() {
        FxToolkit.run(() -> Messages.localeProperty().set(Locale.ENGLISH));
    }

    private static int alpha(Image image, double across, double down) {
        int side = ActivationImage.SIDE;
        int x = (int) (across * side);
        int y = (int) (down * side);
        return image.getPixelReader().getArgb(x, y) >>> 24;
    }

    @Test
    void valuesGoSmoothlyFromTheMiddleOfAPlaceToThatOfTheNext() {
        assertEquals(0, ActivationImage.value(MAP, 0.25, 0.25), 1e-6);
        assertEquals(4, ActivationImage.value(MAP, 0.75, 0.25), 1e-6);
        assertEquals(2, ActivationImage.value(MAP, 0.5, 0.25), 1e-6);
        assertEquals(0.5, ActivationImage.value(MAP, 0.5, 0.5), 1e-6);
        assertEquals(4, ActivationImage.value(MAP, 1, 0), 1e-6);
        assertEquals(-4, ActivationImage.value(MAP, 0, 1), 1e-6);
    }

    @Test
    void whatSpeaksForTheClassIsColouredWhatSpeaksAgainstItIsClear() {
        var image = FxToolkit.call(() -> ActivationImage.of(MAP, InputArea.WHOLE, 4));
        assertEquals(255, alpha(image, 0.9, 0.1));
        assertEquals(0, alpha(image, 0.1, 0.9));
        int strongest = image.getPixelReader().getArgb((int) (0.9 * 160), 16);
        assertEquals(ActivationColors.argb(1), strongest);
        // an image keeps its colours multiplied by how much they cover
        var half = Oklab.of(image.getPixelReader().getColor(144, 144));
        assertEquals(0, half.distance(Oklab.of(ActivationColors.of(0.5))), 0.01);
        assertEquals(ActivationColors.argb(0.5) >>> 24, alpha(image, 0.9, 0.9));
    }

    @Test
    void whereNothingSpeaksForTheClassNothingIsColoured() {
        var against = new ActivationMap(1, 2, new float[] {-1, -2});
        var image = FxToolkit.call(() -> ActivationImage.of(against, InputArea.WHOLE, -1));
        assertEquals(0, alpha(image, 0.2, 0.5));
        assertEquals(0, alpha(image, 0.8, 0.5));
    }

    @Test
    void theMapLiesOnThePartThatTheModelSawAndTheRestIsDim() {
        var middle = new InputArea(0.25, 0, 0.5, 1);
        var image = FxToolkit.call(() -> ActivationImage.of(MAP, middle, 4));
        for (double beside : new double[] {0.1, 0.9}) {
            assertEquals(0x99, alpha(image, beside, 0.5));
            var color = image.getPixelReader().getColor((int) (beside * 160), 80);
            assertTrue(color.getBrightness() < 0.15, "dim");
        }
        assertEquals(255, alpha(image, 0.72, 0.1));
        assertEquals(0, alpha(image, 0.28, 0.9));
    }

    @Test
    void ofASquareWithGreyBesideThePictureOnlyWhatIsOnThePictureIsSeen() {
        // the square reaches beyond the top and the bottom, where the places lie
        var tall = new InputArea(0, -1, 1, 3);
        var map = new ActivationMap(3, 1, new float[] {9, 1, 9});
        var image = FxToolkit.call(() -> ActivationImage.of(map, tall, 9));
        var share = ActivationImage.value(map, 0.5, 0.5) / 9;
        assertEquals(ActivationColors.argb(share) >>> 24, alpha(image, 0.5, 0.5), 2);
    }

    private static ActivationOverlay overlay() {
        return new ActivationOverlay(
                (_, _) -> CompletableFuture.completedFuture(new WritableImage(20, 20)),
                100,
                100,
                100);
    }

    private static List<PictureFrame> frames(ActivationOverlay overlay) {
        FxToolkit.layOut(new StackPane(overlay), 400, 300);
        return overlay.lookupAll(".oc-picture-frame").stream()
                .map(PictureFrame.class::cast)
                .toList();
    }

    @Test
    void twoClassesStandBesideEachOtherOnOneScale() {
        FxToolkit.run(
                () -> {
                    var overlay = overlay();
                    overlay.show(FILE, List.of(FOX, DOG));
                    var weak = new ActivationMap(2, 2, new float[] {0, 0, 1, 0});
                    overlay.lay(new Explanation(InputArea.WHOLE, List.of(MAP, weak)));
                    var frames = frames(overlay);
                    assertEquals(2, frames.size());
                    assertEquals(
                            "fox.jpg: what spoke for fox lies mostly at the top right",
                            frames.get(0).getAccessibleText());
                    assertEquals(
                            "fox.jpg: what spoke for dog lies mostly at the bottom left",
                            frames.get(1).getAccessibleText());
                    assertEquals(255, alpha(heat(frames.get(0)), 0.9, 0.1));
                    assertEquals(
                            ActivationColors.argb(0.25) >>> 24,
                            alpha(heat(frames.get(1)), 0.1, 0.9));
                });
    }

    private static Image heat(PictureFrame frame) {
        var views = frame.lookupAll(".image-view").toArray(javafx.scene.image.ImageView[]::new);
        return views[1].getImage();
    }

    @Test
    void whereThereIsRoomForOneTheFirstIsShown() {
        FxToolkit.run(
                () -> {
                    var overlay = overlay();
                    overlay.setMost(1);
                    overlay.show(FILE, List.of(FOX, DOG));
                    assertEquals(1, overlay.shown());
                    assertEquals(1, frames(overlay).size());
                    overlay.setMost(2);
                    assertEquals(2, frames(overlay).size());
                });
    }

    @Test
    void anotherPictureDoesNotWearTheColoursOfTheLast() {
        FxToolkit.run(
                () -> {
                    var overlay = overlay();
                    overlay.show(FILE, List.of(FOX));
                    overlay.lay(new Explanation(InputArea.WHOLE, List.of(MAP)));
                    var frame = frames(overlay).getFirst();
                    assertNotEquals("fox.jpg", frame.getAccessibleText());
                    overlay.show(FILE, List.of(FOX));
                    assertNotEquals("fox.jpg", frame.getAccessibleText());
                    overlay.show(Path.of("wolf.jpg"), List.of(FOX));
                    assertEquals("wolf.jpg", frame.getAccessibleText());
                });
    }

    @Test
    void theColoursLieExactlyOnThePicture() {
        FxToolkit.run(
                () -> {
                    var overlay =
                            new ActivationOverlay(
                                    (_, _) ->
                                            CompletableFuture.completedFuture(
                                                    new WritableImage(60, 20)),
                                    120,
                                    120,
                                    120);
                    overlay.show(FILE, List.of(FOX));
                    overlay.lay(new Explanation(InputArea.WHOLE, List.of(MAP)));
                    var frame = frames(overlay).getFirst();
                    frame.layout();
                    var views =
                            frame.lookupAll(".image-view")
                                    .toArray(javafx.scene.image.ImageView[]::new);
                    assertEquals(views[0].getBoundsInParent(), views[1].getBoundsInParent());
                    var bounds = views[0].getBoundsInParent();
                    assertEquals(3, bounds.getWidth() / bounds.getHeight(), 0.01);
                    assertTrue(bounds.getMinY() > 0, "it is whole");
                });
    }
}
