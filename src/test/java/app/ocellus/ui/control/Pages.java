package app.ocellus.ui.control;

import app.ocellus.ui.common.Pixels;
import app.ocellus.ui.common.Thumbnails;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The controls in their states. */
final class Pages {

    private Pages() {}

    static VBox card(Node... content) {
        var card = new VBox(8, content);
        card.getStyleClass().add("oc-card");
        return card;
    }

    static Parent grid() {
        var names = List.of("buildings", "forest", "冰川", "mountain", "sea", "street");
        var grid =
                new ThumbnailGrid<Integer>(
                        (item, side) -> pictures().load(Path.of("" + item), side),
                        item -> {
                            var card =
                                    ThumbnailCard.named(item + ".jpg")
                                            .withChip(
                                                    names.get(item % 6),
                                                    ClassPalette.color(item % 6))
                                            .withBadges(
                                                    item % 4 == 1 ? "val" : "",
                                                    item % 7 == 3 ? "twin" : "");
                            return item % 11 == 10 ? card.asFaded() : card;
                        });
        grid.setItems(IntStream.range(0, 60_000).boxed().toList());
        grid.select(9);
        var captioned =
                new ThumbnailGrid<Integer>(
                        (item, side) -> pictures().load(Path.of("" + item), side),
                        item ->
                                ThumbnailCard.named(item + ".jpg")
                                        .withCaptions(
                                                new ThumbnailCard.Caption(
                                                        "A:",
                                                        item == 4
                                                                ? "some very long class name"
                                                                : "glacier",
                                                        "3\u00a0%"),
                                                new ThumbnailCard.Caption(
                                                        "P:", "mountain", "97\u00a0%")));
        captioned.setItems(IntStream.range(0, 14).boxed().toList());
        captioned.captionLinesProperty().set(2);
        captioned.select(0);
        HBox.setHgrow(grid, Priority.ALWAYS);
        HBox.setHgrow(captioned, Priority.ALWAYS);
        grid.setPrefWidth(720);
        captioned.setPrefWidth(640);
        Platform.runLater(grid::requestFocus);
        return new HBox(grid, captioned);
    }

    private static Thumbnails pictures() {
        return new Thumbnails(Pages::draw, command -> Thread.startVirtualThread(command));
    }

    private static Pixels draw(Path file, int side) throws java.io.IOException {
        var seed = Integer.parseInt(file.toString());
        if (seed == 17 || seed == 6) {
            throw new java.io.IOException("damaged");
        }
        var width = side;
        var height = side * 2 / 3;
        var rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var hill = height * (0.5 + 0.2 * Math.sin((x * 6.0 / width) + seed));
                var color =
                        y < hill
                                ? Color.hsb(200 + seed % 30, 0.4, 1 - 0.4 * y / height)
                                : Color.hsb((seed * 37) % 360, 0.5, 0.8 - 0.5 * y / height);
                var at = 3 * (y * width + x);
                rgb[at] = (byte) (color.getRed() * 255);
                rgb[at + 1] = (byte) (color.getGreen() * 255);
                rgb[at + 2] = (byte) (color.getBlue() * 255);
            }
        }
        return new Pixels(width, height, rgb);
    }

    static Parent heatmap() {
        var six = new ConfusionHeatmap();
        six.setMatrix(
                List.of("buildings", "forest", "glacier", "mountain", "sea", "street"),
                new int[][] {
                    {318, 0, 0, 0, 2, 24},
                    {0, 311, 2, 2, 1, 1},
                    {2, 0, 320, 51, 10, 1},
                    {0, 0, 44, 275, 3, 2},
                    {2, 4, 9, 3, 366, 1},
                    {24, 0, 1, 0, 1, 378}
                });
        six.selectionProperty().set(new MatrixSelection.Cell(2, 3));
        var sixCard = card(six);
        sixCard.setPrefWidth(556);
        var shares = new ConfusionHeatmap();
        shares.setMatrix(
                List.of("短袖上衣", "连衣裙", "Ankle boot with a long name", "Bag", "Coat"),
                new int[][] {
                    {318, 0, 0, 0, 2},
                    {0, 311, 2, 2, 1},
                    {2, 0, 320, 51, 10},
                    {0, 0, 44, 275, 3},
                    {2, 4, 9, 3, 366}
                });
        shares.modeProperty().set(MatrixMode.ROW_SHARE);
        shares.diagonalHiddenProperty().set(true);
        shares.selectionProperty().set(new MatrixSelection.Row(2));
        var many = new ConfusionHeatmap();
        var random = new java.util.Random(1);
        var counts = new int[100][100];
        for (int i = 0; i < 100; i++) {
            for (int j = 0; j < 100; j++) {
                counts[i][j] =
                        i == j ? 60 + random.nextInt(40) : Math.max(0, random.nextInt(20) - 16);
            }
        }
        many.setMatrix(IntStream.range(0, 100).mapToObj(i -> "class " + i).toList(), counts);
        many.selectionProperty().set(new MatrixSelection.Column(7));
        Platform.runLater(six::requestFocus);
        var right = new VBox(12, card(shares), card(many));
        VBox.setVgrow(right.getChildren().get(0), Priority.ALWAYS);
        VBox.setVgrow(right.getChildren().get(1), Priority.ALWAYS);
        VBox.setVgrow(shares, Priority.ALWAYS);
        VBox.setVgrow(many, Priority.ALWAYS);
        VBox.setVgrow(six, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        var page = new HBox(12, sixCard, right);
        page.setPadding(new javafx.geometry.Insets(16));
        return page;
    }
}
