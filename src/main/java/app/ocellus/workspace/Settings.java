package app.ocellus.workspace;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a person chose once for all projects.
 *
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param language a language tag such as {@code zh-CN}, or {@code system}
 * @param recent datasets, the last opened first
 */
public record Settings(int format, String theme, String language, List<String> recent) {

    /** The format that is written. */
    public static final int FORMAT = 1;

    /** What the system says stands for what nobody has chosen. */
    public static final String SYSTEM = "system";

    /** Nothing chosen yet. */
    public static final Settings DEFAULT = new Settings(FORMAT, SYSTEM, SYSTEM, List.of());

    private static final int MOST_RECENT = 8;

    /** Refuses a choice that is missing; copies the list. */
    public Settings {
        requireNonNull(theme);
        requireNonNull(language);
        recent = List.copyOf(recent);
    }

    /** The same with another theme. */
    public Settings withTheme(String other) {
        return new Settings(format, other, language, recent);
    }

    /** The same with another language. */
    public Settings withLanguage(String other) {
        return new Settings(format, theme, other, recent);
    }

    /** The same with a dataset at the head of the recent ones. */
    public Settings withRecent(String dataset) {
        return new Settings(
                format,
                theme,
                language,
                Stream.concat(Stream.of(dataset), recent.stream())
                        .distinct()
                        .limit(MOST_RECENT)
                        .toList());
    }
}
