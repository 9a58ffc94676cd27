package app.ocellus.ui.dataset.split;

import app.ocellus.dataset.SplitRole;

import javafx.scene.layout.Region;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How a class is shared out, as a bar of three colours. */
final class SplitBar extends Region {

    private static final double HEIGHT = 10;
    private static final double GAP = 2;
    private static final double LEAST_PART = 3;

    private final Map<SplitRole, Region> parts = new EnumMap<>(SplitRole.class);
    private Map<SplitRole, Integer> counts = Map.of();

    SplitBar() {
        getStyleClass().add("oc-split-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        for (var role : SplitRole.values()) {
            var part = new Region();
            part.getStyleClass().add(style(role));
            part.setManaged(false);
            parts.put(role, part);
            getChildren().add(part);
        }
    }

    /** The style class of a split's colour. */
    static String style(SplitRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    void show(Map<SplitRole, Integer> now) {
        counts = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        long there = counts.values().stream().filter(count -> count > 0).count();
        double room = Math.max(0, getWidth() - GAP * Math.max(0, there - 1));
        double spare = Math.max(0, room - there * LEAST_PART);
        double x = 0;
        for (var entry : parts.entrySet()) {
            var part = entry.getValue();
            int count = counts.getOrDefault(entry.getKey(), 0);
            // something that is there at all must be seen
            double width = count == 0 ? 0 : LEAST_PART + spare * count / all;
            part.setVisible(count > 0);
            part.resizeRelocate(x, 0, width, getHeight());
            x += count == 0 ? 0 : width + GAP;
        }
    }
}
