package app.ocellus.ui.dataset.split;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.NumberField;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A share in percent, by a slider for what is usual and by a number for the rest. */
final class ShareField extends HBox {

    /** More than half is seldom meant; the number may be larger. */
    private static final double SLIDER_MOST = 50;

    private static final double MOST = 95;
    private static final double NUMBER = 54;

    private final Slider slider = new Slider(0, SLIDER_MOST, 0);
    private final DoubleProperty percent = new SimpleDoubleProperty();
    private boolean showing;

    /**
     * A field for a share in [0,1).
     *
     * @param key of its name
     * @param id of the slider; that of the number ends in "-number"
     */
    ShareField(String key, String id, DoubleProperty share) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        slider.setId(id);
        slider.setBlockIncrement(1);
        slider.setMinWidth(60);
        slider.accessibleTextProperty().bind(Messages.binding(key));
        setHgrow(slider, Priority.ALWAYS);
        var number = NumberField.of(percent, 0, MOST);
        number.setId(id + "-number");
        number.accessibleTextProperty().bind(Messages.binding(key));
        number.setPrefWidth(NUMBER);
        number.setMinWidth(NUMBER);
        number.getStyleClass().add("small");
        var unit = new Label("%");
        unit.getStyleClass().add("oc-muted");
        unit.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(slider, number, unit);
        slider.valueProperty()
                .addListener((_, _, now) -> choose(share, Math.round(now.doubleValue())));
        percent.addListener((_, _, now) -> choose(share, now.doubleValue()));
        share.subscribe(now -> show(now.doubleValue()));
    }

    /** What the slider is called by. */
    Slider slider() {
        return slider;
    }

    private void choose(DoubleProperty share, double now) {
        if (!showing) {
            share.set(now / 100);
            show(share.get());
        }
    }

    private void show(double share) {
        showing = true;
        // hundredths of a percent, as 0.15 times 100 is not quite 15
        var shown = Math.round(share * 10_000) / 100.0;
        percent.set(shown);
        slider.setValue(Math.min(SLIDER_MOST, shown));
        showing = false;
    }
}
