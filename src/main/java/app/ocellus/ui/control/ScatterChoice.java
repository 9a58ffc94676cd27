package app.ocellus.ui.control;

import javafx.geometry.Point2D;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Which points are chosen, and at which one the keys are. */
final class ScatterChoice {

    private final BitSet chosen = new BitSet();
    private ScatterPoints points = ScatterPoints.NONE;
    private int[] colors = new int[0];
    private int current = ScatterPoints.NOBODY;

    /** Chooses none of these points. */
    void reset(ScatterPoints newPoints) {
        points = newPoints;
        chosen.clear();
        current = ScatterPoints.NOBODY;
    }

    /** Takes colours, of which those without alpha say that a point is gone. */
    void setColors(int[] argb) {
        colors = argb;
    }

    boolean isThere(int index) {
        return colors[index] >>> 24 != 0;
    }

    /** Chooses what others chose; where the keys are stays. */
    void set(int... those) {
        chosen.clear();
        Arrays.stream(those).forEach(chosen::set);
    }

    /** Chooses what lies within, alone or besides what is chosen. */
    void enclose(ScatterOutline outline, boolean more) {
        choose(points.within(outline, this::isThere), more);
    }

    void all() {
        var all = new BitSet();
        for (int i = 0; i < points.size(); i++) {
            all.set(i, isThere(i));
        }
        choose(all, false);
    }

    private void choose(BitSet those, boolean more) {
        if (!more) {
            chosen.clear();
        }
        chosen.or(those);
        if (current < 0 || !chosen.get(current)) {
            current = chosen.nextSetBit(0);
        }
    }

    /**
     * A click: alone it chooses one, or none beside the points; with the shortcut key it toggles.
     */
    void click(int index, boolean more) {
        if (!more) {
            chosen.clear();
        }
        if (index != ScatterPoints.NOBODY) {
            chosen.flip(index);
            current = index;
        }
    }

    void toggleCurrent() {
        if (current != ScatterPoints.NOBODY) {
            chosen.flip(current);
        }
    }

    void clear() {
        chosen.clear();
    }

    /** Goes to the next point in a direction and chooses it; at first to that nearest a place. */
    void step(int rightwards, int downwards, boolean more, Point2D start) {
        int next =
                current == ScatterPoints.NOBODY
                        ? points.nearest(start, Double.POSITIVE_INFINITY, this::isThere)
                        : points.beside(current, rightwards, downwards, this::isThere);
        if (next != ScatterPoints.NOBODY) {
            if (!more) {
                chosen.clear();
            }
            chosen.set(next);
            current = next;
        }
    }

    /**
     * What is worth looking at: where the keys are, else the nearest to the middle, not the void.
     */
    int aim(ScatterCamera camera) {
        return current != ScatterPoints.NOBODY && camera.sees(points.at(current))
                ? current
                : points.nearest(camera.frame().middle(), Double.MAX_VALUE, this::isThere);
    }

    boolean isChosen(int index) {
        return chosen.get(index);
    }

    int count() {
        return chosen.cardinality();
    }

    IntStream chosen() {
        return chosen.stream();
    }

    /** Where the keys are, or {@link ScatterPoints#NOBODY}. */
    int current() {
        return current;
    }
}
