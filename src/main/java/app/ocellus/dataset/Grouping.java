package app.ocellus.dataset;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which pictures belong together, so that no split that we make parts them. */
public sealed interface Grouping {

    /** No grouping but that of equal files, which always stay together. */
    Grouping NONE = new None();

    /** How it is written on the command line and in files. */
    String text();

    /** Every picture stands for itself. */
    record None() implements Grouping {
        @Override
        public String text() {
            return "none";
        }
    }

    /**
     * A sub-folder of a class folder is a group, with all that is below it; of a list, a folder.
     */
    record Folder() implements Grouping {
        @Override
        public String text() {
            return "folder";
        }
    }

    /** What the list says in its column of groups. */
    record Column() implements Grouping {
        @Override
        public String text() {
            return "column";
        }
    }

    /**
     * Pictures of one folder are a group as long as each was taken no more than {@code seconds}
     * after the one before. Clocks of several cameras agree by chance only, and cameras rarely
     * share a folder; what an edit does to a class changes no group.
     */
    record Burst(double seconds) implements Grouping {

        /** Refuses what is no time. */
        public Burst {
            if (!(seconds > 0) || Double.isInfinite(seconds)) {
                throw new UserException(Sentence.of("dataset.group-burst", shown(seconds)));
            }
        }

        @Override
        public String text() {
            return "burst:" + shown(seconds);
        }

        private static String shown(double seconds) {
            return seconds == Math.rint(seconds) && Math.abs(seconds) < 1e9
                    ? Long.toString((long) seconds)
                    : Double.toString(seconds);
        }
    }

    /**
     * Pictures are a group whose paths have the same text where the pattern matches: its first
     * group, or all of the match where it has none.
     *
     * @param pattern a regular expression, looked for anywhere in the path in the dataset
     */
    record Regex(String pattern) implements Grouping {

        /** Refuses what is no pattern. */
        public Regex {
            compiled(pattern);
        }

        @Override
        public String text() {
            return "regex:" + pattern;
        }

        /** The pattern, to look with. */
        Matcher matcher(String path) {
            return compiled(pattern).matcher(path);
        }

        private static Pattern compiled(String pattern) {
            if (pattern.isBlank()) {
                throw new UserException(Sentence.of("dataset.group-pattern", pattern, "-"));
            }
            try {
                return Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                throw new UserException(
                        Sentence.of("dataset.group-pattern", pattern, e.getDescription()), e);
            }
        }
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws UserException when it is none of these
     */
    static Grouping of(String text) {
        int colon = text.indexOf(':');
        var word = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        var rest = colon < 0 ? "" : text.substring(colon + 1);
        return switch (word) {
            case "none" -> new None();
            case "folder" -> new Folder();
            case "column" -> new Column();
            case "burst" -> new Burst(seconds(rest));
            case "regex" -> new Regex(rest);
            default -> throw new UserException(Sentence.of("dataset.group-unknown", text));
        };
    }

    private static double seconds(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new UserException(Sentence.of("dataset.group-burst", text), e);
        }
    }
}
