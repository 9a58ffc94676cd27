package app.ocellus.ui.control;

import app.ocellus.ui.common.Messages;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

/** A choice of a combo box by its name, in whichever language the window speaks now. */
public final class ChoiceCell<T> extends ListCell<@Nullable T> {

    /** What choices are called. */
    @FunctionalInterface
    public interface Names<T> {
        /** The name of a choice, or of none. */
        String of(@Nullable T choice);
    }

    private final Names<T> names;
    private final boolean inButton;
    private final InvalidationListener rename = _ -> show();

    private ChoiceCell(Names<T> names, boolean inButton) {
        this.names = names;
        this.inButton = inButton;
        // weak: the language outlives every list
        Messages.localeProperty().addListener(new WeakInvalidationListener(rename));
    }

    /** Lets a combo box call its choices so; no choice has a name too. */
    public static <T> void name(ComboBox<@Nullable T> box, Names<T> names) {
        box.setCellFactory(_ -> new ChoiceCell<>(names, false));
        box.setButtonCell(new ChoiceCell<>(names, true));
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        show();
    }

    private void show() {
        setText(isEmpty() && !inButton ? null : names.of(getItem()));
    }
}
