package app.ocellus.ui.training;

import java.util.function.Consumer;

/** Keeps what is over apart from what goes on: of the former nothing is heard any more. */
final class Present {

    private int number;

    /** What went on is over. */
    void next() {
        number++;
    }

    /** A listener that hears as long as what goes on now is not over. */
    <E> Consumer<E> only(Consumer<E> listener) {
        int present = number;
        return event -> {
            if (present == number) {
                listener.accept(event);
            }
        };
    }
}
