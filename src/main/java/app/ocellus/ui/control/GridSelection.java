package app.ocellus.ui.control;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Which places of a grid are chosen and which one has the focus, by the rules of file managers. */
final class GridSelection {

    private static final int NONE = -1;

    private final BitSet chosen = new BitSet();
    private int size;
    private int focus = NONE;
    private int anchor = NONE;

    /** Starts anew with {@code size} places, none of them chosen. */
    void reset(int newSize) {
        size = newSize;
        chosen.clear();
        focus = NONE;
        anchor = NONE;
    }

    /** Chooses one more place, as when a selection is brought back after a filter. */
    void restore(int index, boolean focused) {
        chosen.set(index);
        if (focused) {
            focus = index;
            anchor = index;
        }
    }

    /** A click: alone it chooses one, with the shortcut key it toggles, with shift it extends. */
    void click(int index, boolean toggle, boolean extend) {
        if (index < 0 || index >= size) {
            return;
        }
        if (extend) {
            extendTo(index, toggle);
        } else if (toggle) {
            chosen.flip(index);
            anchor = index;
        } else {
            chosen.clear();
            chosen.set(index);
            anchor = index;
        }
        focus = index;
    }

    /** A key that moves the focus by {@code delta} places, choosing where it arrives. */
    void move(int delta, boolean extend) {
        if (focus == NONE) {
            moveTo(0, extend);
        } else if (focus + delta >= 0 && focus + delta < size) {
            moveTo(focus + delta, extend);
        } else if (Math.abs(delta) > 1) {
            // down from the last full row, where nothing lies right below, means the last place
            moveTo(delta > 0 ? lastBelow(delta) : focus, extend);
        }
    }

    /** A key that moves the focus to a place, held within the grid. */
    void moveTo(int index, boolean extend) {
        if (size > 0) {
            click(Math.clamp(index, 0, size - 1), false, extend);
        }
    }

    /** Chooses or drops the place with the focus. */
    void toggleFocused() {
        click(focus, true, false);
    }

    /** Chooses every place. */
    void all() {
        chosen.set(0, size);
        if (focus == NONE && size > 0) {
            focus = 0;
            anchor = 0;
        }
    }

    /** Drops every place; the focus stays. */
    void clear() {
        chosen.clear();
    }

    boolean isChosen(int index) {
        return index >= 0 && chosen.get(index);
    }

    /** The place with the focus, or -1. */
    int focus() {
        return focus;
    }

    /** The chosen places in order. */
    IntStream chosen() {
        return chosen.stream();
    }

    private int lastBelow(int columns) {
        return focus / columns < (size - 1) / columns ? size - 1 : focus;
    }

    private void extendTo(int index, boolean keep) {
        if (!keep) {
            chosen.clear();
        }
        var from = anchor == NONE ? index : anchor;
        anchor = from;
        chosen.set(Math.min(from, index), Math.max(from, index) + 1);
    }
}
