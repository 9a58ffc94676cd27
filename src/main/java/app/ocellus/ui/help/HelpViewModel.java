package app.ocellus.ui.help;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which page of the guide is open beside the view, and where in it. */
public final class HelpViewModel {

    /**
     * A place in the guide.
     *
     * @param page one of {@link GuidePages#NAMES}
     * @param anchor the heading to begin at; empty for the top
     */
    public record Place(String page, String anchor) {}

    private static final String ENDING = ".md";

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Place> place =
            new ReadOnlyObjectWrapper<>(new Place(GuidePages.NAMES.getFirst(), ""));
    private final Deque<Place> before = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();

    /** Opens the page of a view; when it is open already, closes the guide. */
    public void toggle(String page) {
        if (open.get()) {
            open.set(false);
        } else {
            before.clear();
            canGoBack.set(false);
            place.set(new Place(page, ""));
            open.set(true);
        }
    }

    /** Whether a link leads to a page that is here. */
    public static boolean leadsSomewhere(String link) {
        return link.startsWith("#") || GuidePages.NAMES.contains(page(link));
    }

    /** Goes where a link of the present page leads. */
    public void follow(String link) {
        int mark = link.indexOf('#');
        var anchor = mark < 0 ? "" : link.substring(mark + 1);
        go(new Place(mark == 0 ? place.get().page() : page(link), anchor));
    }

    /** Goes to the top of a page. */
    public void go(String page) {
        if (!page.equals(place.get().page())) {
            go(new Place(page, ""));
        }
    }

    private void go(Place next) {
        before.push(place.get());
        canGoBack.set(true);
        place.set(next);
    }

    /** Goes where one was before. */
    public void back() {
        if (!before.isEmpty()) {
            place.set(before.pop());
        }
        canGoBack.set(!before.isEmpty());
    }

    private static String page(String link) {
        var file = link.replaceFirst("#.*", "");
        return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : "";
    }

    /** Whether the guide is open. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** What is read. */
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Whether there is a way back. */
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }
}
