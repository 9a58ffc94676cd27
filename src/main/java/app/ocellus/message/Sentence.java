package app.ocellus.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something to tell a person, in whatever language they read: a key of {@code sentences.properties}
 * and what fills its gaps.
 */
public record Sentence(String key, List<Object> arguments) {

    private static final String BUNDLE = "app.ocellus.message.sentences";

    /** Copies the arguments, so that the sentence says tomorrow what it says today. */
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** The sentence of this key; a key that is not in the bundle fails when it is said. */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** The sentence in the language of {@code locale}, in English where that is not there. */
    public String in(Locale locale) {
        var bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale)
                .format(arguments.stream().map(argument -> spoken(argument, locale)).toArray());
    }

    private static Object spoken(Object argument, Locale locale) {
        return switch (argument) {
            case Sentence inner -> inner.in(locale);
            case Number number -> number;
            case Object other -> other.toString();
        };
    }

    /** The sentence in English, for logs, JSON and scripts. */
    @Override
    public String toString() {
        return in(Locale.ROOT);
    }
}
