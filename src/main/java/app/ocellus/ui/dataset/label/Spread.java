package app.ocellus.ui.dataset.label;

import static java.util.stream.Collectors.toSet;

import app.ocellus.dataset.SampleId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pictures that a person is asked about now. None changes its place while they lie there,
 * whatever is decided.
 */
interface Spread<T extends Dealt> {

    /** As many pictures as are large enough to be seen well. */
    int SIZE = 12;

    List<T> items();

    default Set<SampleId> ids() {
        return items().stream().map(item -> item.sample().id()).collect(toSet());
    }

    /** Whether every picture is decided about; true where there is none, too. */
    default boolean isDone() {
        return items().stream().allMatch(Dealt::isDecided);
    }

    default @Nullable T of(SampleId sample) {
        return items().stream()
                .filter(item -> item.sample().id().equals(sample))
                .findFirst()
                .orElse(null);
    }

    /**
     * The next picture that is open, behind this one and then from the front.
     *
     * @param decided null for the front
     */
    default @Nullable T after(@Nullable T decided, Predicate<T> isOpen) {
        var place = decided == null ? null : of(decided.sample().id());
        int first = place == null ? 0 : items().indexOf(place) + 1;
        return Stream.concat(items().stream().skip(first), items().stream())
                .filter(isOpen)
                .findFirst()
                .orElse(null);
    }
}
