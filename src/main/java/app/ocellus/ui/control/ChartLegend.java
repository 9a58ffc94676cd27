package app.ocellus.ui.control;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;

/** Says which colour is which curve. */
public final class ChartLegend extends HBox {

    private static final double GAP = 14;

    /** A legend of these curves, in this order. */
    public ChartLegend(SeriesStyle... styles) {
        super(GAP);
        getStyleClass().add("oc-chart-legend");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        for (var style : styles) {
            var word = new Label(style.name(), new Swatch(style.tint()));
            word.setGraphicTextGap(6);
            word.getStyleClass().addAll("oc-muted", "oc-small");
            getChildren().add(word);
        }
    }

    private static final class Swatch extends PaintedRegion {
        private final Tint tint;

        Swatch(Tint tint) {
            this.tint = tint;
            setMinSize(12, 3);
            setMaxSize(12, 3);
            tintsChanged();
        }

        @Override
        protected void tintsChanged() {
            setBackground(
                    new Background(
                            new BackgroundFill(tint(tint), new CornerRadii(1.5), Insets.EMPTY)));
        }
    }
}
