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

    /** The most blocks of a component that lie beside each other in a unit. */
    int mostColumns() {
        return components.stream().mapToInt(Component::columns).max().orElseThrow();
    }

    /** The most blocks of a component that lie below each other in a unit. */
    int mostRows() {
        return components.stream().mapToInt(Component::rows).max().orElseThrow();
    }
}
