package app.ocellus.image.jpeg;

import java.util.List;

/**
 * What a frame header says (ITU T.81, B.2.2).
 *
 * @param width in pixels
 * @param height in pixels
 * @param components in the order of their scan
 */
record Frame(int width, int height, List<Component> components) {

    /**
     * One channel.
     *
     * @param columns blocks of a unit beside each other
     * @param rows blocks of a unit below each other
     * @param table the number of its quantisation table
     */
    record Component(int id, int columns, int rows, int table) {}

    /** The width of a unit, in pixels. */
    int unitWidth() {
        return ReducedBlocks.SIDE
                * components.stream().mapToInt(Component::columns).max().orElseThrow();
    }

    /** The height of a unit, in pixels. */
    int unitHeight() {
        return ReducedBlocks.SIDE
                * components.stream().mapToInt(Component::rows).max().orElseThrow();
    }

    /** How many units lie beside each other; the last may reach beyond the picture. */
    int unitsAcross() {
        return Math.ceilDiv(width, unitWidth());
    }

    /** How many units lie below each other. */
    int unitsDown() {
        return Math.ceilDiv(height, unitHeight());
    }
}
