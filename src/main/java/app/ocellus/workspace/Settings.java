package app.ocellus.workspace;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person chose once for all projects.
 *
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param language a language tag such as {@code zh-CN}, or {@code system}
 * @param gpuPack folder of a PyTorch for graphics cards; null for none
 * @param recent datasets, the last opened first
 */
public record Settings(
        int format, String theme, String language, @Nullable String gpuPack, List<String> recent) {

    /** The format that is written. */
    public static final int FORMAT = 1;

    /** What the system says stands for what nobody has chosen. */
    public static final String SYSTEM = "system";

    /** Nothing chosen yet. */
    public static final Settings DEFAULT = new Settings(FORMAT, SYSTEM, SYSTEM, null, List.of());

    private static final int MOST_RECENT = 8;

    /** Refuses a choice that is missing; copies the list. */
    public Settings {
        requireNonNull(theme);
        requireNonNull(language);
        recent = List.copyOf(recent);
    }

    /** The same with another theme. */
    public Settings withTheme(String other) {
        return new Settings(format, other, language, gpuPack, recent);
    }

    /** The same with another language. */
    public Settings withLanguage(String other) {
        return new Settings(format, theme, other, gpuPack, recent);
    }

    /** The same with another GPU pack; null for none. */
    public Settings withGpuPack(@Nullable String folder) {
        return new Settings(format, theme, language, folder, recent);
    }

    /** The folder of the GPU pack; null where none is chosen. */
    public @Nullable Path gpuPackFolder() {
        return gpuPack == null || gpuPack.isBlank() ? null : Path.of(gpuPack);
    }

    /** The same with a dataset at the head of the recent ones. */
    public Settings withRecent(String dataset) {
        return new Settings(
                format,
                theme,
                language,
                gpuPack,
                Stream.concat(Stream.of(dataset), recent.stream())
                        .distinct()
                        .limit(MOST_RECENT)
                        .toList());
    }
}
