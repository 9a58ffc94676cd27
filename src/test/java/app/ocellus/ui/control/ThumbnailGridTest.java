package app.ocellus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.image.Image;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class ThumbnailGridTest {

    private static final List<Integer> MANY = IntStream.range(0, 60_000).boxed().toList();

    private final ThumbnailGrid<Integer> grid =
            FxToolkit.call(
                    () ->
                            new ThumbnailGrid<>(
                                    (_, _) -> new CompletableFuture<Image>(),
                                    item -> ThumbnailCard.named("picture " + item)));

    private int places() {
        return (int)
                grid.lookupAll(".oc-thumbnail-cell").stream()
                        .filter(node -> !((ThumbnailCell<?>) node).isEmpty())
                        .count();
    }

    @Test
    void aFirstLayoutMakesAFewPlacesAndTheNextOneTheRest() {
        FxToolkit.run(
                () -> {
                    grid.setItems(MANY);
                    FxToolkit.layOut(grid, 900, 700);
                    assertTrue(places() > 0 && places() <= 12, places() + " places");
                    assertEquals(MANY, grid.items());
                });
        FxToolkit.run(
                () -> {
                    grid.layout();
                    assertTrue(places() > 12, places() + " places");
                });
    }

    @Test
    void placesThatWereMadeBeforeShowTheFirstItems() {
        FxToolkit.run(
                () -> {
                    FxToolkit.layOut(grid, 900, 700);
                    for (int i = 0; i < 50; i++) {
                        grid.preparePlaces();
                        grid.layout();
                    }
                    var before = Set.copyOf(grid.lookupAll(".oc-thumbnail-cell"));
                    assertEquals(0, places());
                    assertTrue(
                            before.size() > 12 && before.size() < 100, before.size() + " places");
                    grid.setItems(MANY);
                    grid.select(0);
                    grid.layout();
                    assertEquals(12, places());
                    assertTrue(before.containsAll(grid.lookupAll(".oc-thumbnail-cell")));
                });
    }

    @Test
    void whatIsChosenFarBelowIsThereAtOnce() {
        FxToolkit.run(
                () -> {
                    grid.setItems(MANY);
                    FxToolkit.layOut(grid, 900, 700);
                    grid.select(50_000);
                    assertEquals(50_000, grid.focusedItemProperty().get());
                    grid.layout();
                    assertEquals(List.of(50_000), grid.selectedItems());
                });
    }

    @Test
    void whatFewPicturesHaveIsMadeWhenAPictureHasIt() {
        FxToolkit.run(
                () -> {
                    var tile = new ThumbnailTile();
                    tile.show(ThumbnailCard.named("fine"));
                    assertNull(tile.lookup(".damaged"));
                    assertNull(tile.lookup(".warning"));
                    assertNull(tile.lookup(".veil"));
                    tile.show(ThumbnailCard.named("odd").withBadges("", "twin").asFaded());
                    tile.showDamaged();
                    for (var part : List.of(".damaged", ".warning", ".veil")) {
                        assertTrue(tile.lookup(part).isVisible(), part);
                    }
                    tile.show(ThumbnailCard.named("fine"));
                    tile.showWaiting();
                    for (var part : List.of(".damaged", ".warning", ".veil")) {
                        assertTrue(!tile.lookup(part).isVisible(), part);
                    }
                });
    }
}
