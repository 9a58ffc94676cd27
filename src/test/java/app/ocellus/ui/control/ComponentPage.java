package app.ocellus.ui.control;

import javafx.application.Application;

/**
 * Writes a picture of every control in its states, in both themes and languages, into {@code
 * target/screens}; needs a display, a virtual one does. Arguments name the pages wanted.
 */
public final class ComponentPage {

    private ComponentPage() {}

    /** Starts the toolkit; on the class path the main class may not be the application itself. */
    public static void main(String[] arguments) {
        Application.launch(ComponentWindow.class, arguments);
    }
}
