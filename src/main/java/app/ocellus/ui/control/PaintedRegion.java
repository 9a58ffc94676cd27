package app.ocellus.ui.control;

import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A region that knows the theme's colours and hears when they change. */
public abstract class PaintedRegion extends Region {

    private static final StyleablePropertyFactory<PaintedRegion> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Map<Tint, StyleableProperty<Color>> tints = new EnumMap<>(Tint.class);

    /** A region that waits for its colours. */
    protected PaintedRegion() {
        getStyleClass().add("oc-painted");
        for (var tint : Tint.values()) {
            var property = styleable(tint);
            tints.put(tint, property);
            ((Observable) property).addListener(_ -> tintsChanged());
        }
    }

    /** The present theme's colour. */
    public final Color tint(Tint tint) {
        var property = tints.get(tint);
        return property == null ? Color.GRAY : property.getValue();
    }

    /** True while the theme is a dark one. */
    protected final boolean onDark() {
        return tint(Tint.SURFACE).getBrightness() < 0.5;
    }

    /** Called whenever a colour changed; once a colour, so only to mark what to paint. */
    protected abstract void tintsChanged();

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    private StyleableProperty<Color> styleable(Tint tint) {
        return FACTORY.createStyleableColorProperty(
                this,
                tint.name(),
                tint.css(),
                region -> region.tints.get(tint),
                tint == Tint.SURFACE ? Color.WHITE : Color.GRAY);
    }
}
