package app.ocellus.workspace.settings;

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
 * @param limits of what is kept on the disk; null in a file of an earlier version
 * @param hintsSeen names of the hints that were closed; null in a file of an earlier version
 */
public record Settings(
        int format,
        String theme,
        String language,
        @Nullable String gpuPack,
        @Nullable StorageLimits limits,
        @Nullable List<String> hintsSeen) {

    /** The format that is written. */
    public static final int FORMAT = 1;

    /** What the system says stands for what nobody has chosen. */
    public static final String SYSTEM = "system";

    /** Nothing chosen yet. */
    public static final Settings DEFAULT = new Settings(FORMAT, SYSTEM, SYSTEM, null, null, null);

    /** Refuses a choice that is missing. */
    public Settings {
        requireNonNull(theme);
        requireNonNull(language);
        hintsSeen = hintsSeen == null ? null : List.copyOf(hintsSeen);
    }

    /** The same with another theme. */
    public Settings withTheme(String other) {
        return new Settings(format, other, language, gpuPack, limits, hintsSeen);
    }

    /** The same with another language. */
    public Settings withLanguage(String other) {
        return new Settings(format, theme, other, gpuPack, limits, hintsSeen);
    }

    /** The same with another GPU pack; null for none. */
    public Settings withGpuPack(@Nullable String folder) {
        return new Settings(format, theme, language, folder, limits, hintsSeen);
    }

    /** The folder of the GPU pack; null where none is chosen. */
    public @Nullable Path gpuPackFolder() {
        return gpuPack == null || gpuPack.isBlank() ? null : Path.of(gpuPack);
    }

    /** The same with other limits. */
    public Settings withLimits(StorageLimits other) {
        return new Settings(format, theme, language, gpuPack, other, hintsSeen);
    }

    /** The hints that were closed. */
    public List<String> closedHints() {
        return hintsSeen == null ? List.of() : hintsSeen;
    }

    /** The same with these hints closed too. */
    public Settings withClosedHints(List<String> more) {
        var closed = Stream.concat(closedHints().stream(), more.stream()).distinct().toList();
        return new Settings(format, theme, language, gpuPack, limits, closed);
    }

    /** The same with every hint open again. */
    public Settings withHintsOpen() {
        return new Settings(format, theme, language, gpuPack, limits, null);
    }

    /** The limits that hold. */
    public StorageLimits storageLimits() {
        return limits == null ? StorageLimits.DEFAULT : limits;
    }
}
