package app.ocellus.ui.training;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * A setting that can be off, and otherwise has a strength; the strength is kept while it is off.
 */
public final class Strength {

    private final BooleanProperty on = new SimpleBooleanProperty();
    private final DoubleProperty value = new SimpleDoubleProperty();

    /**
     * A strength behind a setting.
     *
     * @param setting which says both in one number
     * @param off the number that means that it is off
     * @param usual the strength that is offered at first
     */
    public Strength(DoubleProperty setting, double off, double usual) {
        on.set(setting.get() != off);
        value.set(on.get() ? setting.get() : usual);
        setting.addListener(
                (_, _, now) -> {
                    on.set(now.doubleValue() != off);
                    if (on.get()) {
                        value.set(now.doubleValue());
                    }
                });
        on.addListener(
                (_, _, now) -> {
                    setting.set(now ? value.get() : off);
                    on.set(setting.get() != off);
                });
        value.addListener(
                (_, _, now) -> {
                    if (on.get()) {
                        setting.set(now.doubleValue());
                    }
                });
    }

    /** Whether it is on. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** How strong it is, or would be. */
    public DoubleProperty valueProperty() {
        return value;
    }
}
