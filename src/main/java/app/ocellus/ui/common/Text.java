package app.ocellus.ui.common;

import app.ocellus.message.Sentence;

import java.util.List;

/**
 * Something the window says, not yet in any language: a key of its messages and what fills the
 * gaps.
 */
public record Text(String key, List<Object> arguments) {

    /** Nothing to say. */
    public static final Text NONE = new Text("", List.of());

    /** Copies the arguments. */
    public Text {
        arguments = List.copyOf(arguments);
    }

    /** The text of this key. */
    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    /** The text in the window's present language. */
    public String spoken() {
        return key.isEmpty()
                ? ""
                : Messages.get(key, arguments.stream().map(Text::spoken).toArray());
    }

    private static Object spoken(Object argument) {
        return switch (argument) {
            case Sentence sentence -> sentence.in(Messages.locale());
            case Text text -> text.spoken();
            default -> argument;
        };
    }
}
