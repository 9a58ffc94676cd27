package app.ocellus.ui.control;

import javafx.scene.image.Image;

import java.util.concurrent.CompletableFuture;

/** What the points of a scatter plot stand for. */
public interface ScatterSource {

    /** No points, nothing behind them. */
    ScatterSource NONE =
            new ScatterSource() {
                @Override
                public CompletableFuture<Image> picture(int index, int longestSide) {
                    return new CompletableFuture<>();
                }

                @Override
                public ThumbnailCard card(int index) {
                    return ThumbnailCard.named("");
                }
            };

    /** The picture of a point, as {@link app.ocellus.ui.common.ThumbnailSource} has it. */
    CompletableFuture<Image> picture(int index, int longestSide);

    /** What is said of a point. */
    ThumbnailCard card(int index);
}
