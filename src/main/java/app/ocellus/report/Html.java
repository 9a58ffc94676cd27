package app.ocellus.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * HTML in which every text and every value is escaped, so that the name of a class or a file can
 * never become markup; inline SVG is written the same way.
 */
final class Html {

    /** After these a new line begins, for those who read the source. */
    private static final Set<String> BLOCKS =
            Set.of("head", "style", "header", "section", "p", "li", "tr", "figure", "svg", "dd");

    private static final char REPLACEMENT = '\ufffd';

    private final StringBuilder out = new StringBuilder("<!doctype html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes what was opened last. */
    Html close() {
        var tag = open.pop();
        out.append("</").append(tag).append('>');
        if (BLOCKS.contains(tag)) {
            out.append('\n');
        }
        return this;
    }

    /** Words between tags. */
    Html text(String words) {
        escape(words);
        return this;
    }

    /** An element that holds words alone. */
    Html leaf(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close();
    }

    /** An element that holds nothing, such as an image or a line. */
    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /** The style sheet of the program itself: the one thing that is written as it is. */
    Html style(String css) {
        open("style");
        out.append(css);
        return close();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String words) {
        words.codePoints().forEach(this::escape);
    }

    private void escape(int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isAllowed(character) ? character : REPLACEMENT);
        }
    }

    /** Control characters are no part of a page, and half a pair cannot be encoded. */
    private static boolean isAllowed(int character) {
        return character == '\n'
                || character == '\t'
                || !(Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE);
    }

    /**
     * The whole page.
     *
     * @throws IllegalStateException when something is still open
     */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.append('\n').toString();
    }
}
