package app.ocellus.ui.common;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every word the window says, in the chosen language; bindings change with it at once. */
public final class Messages {

    /** The languages the window speaks, the first where a system's own is not among them. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private static final String BUNDLE = "app.ocellus.ui.messages";
    private static final ObjectProperty<Locale> LOCALE =
            new SimpleObjectProperty<>(closest(Locale.getDefault()));

    private Messages() {}

    /** The language and the way numbers are written; set on the JavaFX thread. */
    public static ObjectProperty<Locale> localeProperty() {
        return LOCALE;
    }

    /** The present value of {@link #localeProperty()}. */
    public static Locale locale() {
        return LOCALE.get();
    }

    /** Of {@link #LANGUAGES}, the one a person of this locale reads. */
    public static Locale closest(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /**
     * The text of {@code key} with its gaps filled.
     *
     * @throws java.util.MissingResourceException when the bundle has no such key
     */
    public static String get(String key, Object... arguments) {
        var text = bundle().getString(key);
        return new MessageFormat(text, locale()).format(arguments);
    }

    /** The text of {@code key}, again whenever the language changes. */
    public static StringBinding binding(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> get(key, arguments), LOCALE);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
