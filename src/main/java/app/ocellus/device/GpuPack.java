package app.ocellus.device;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with a PyTorch that computes on graphics cards: an unpacked libtorch, its {@code lib},
 * or the {@code torch} folder of a Python installation. It was looked at, not tried.
 *
 * @param folder as a person gave it
 * @param libraries the folder of the native libraries
 * @param version such as {@code 2.7.1+cu128}
 */
public record GpuPack(Path folder, Path libraries, String version) {

    /** The version that the program's own bindings were made for. */
    public static final String VERSION = "2.7.1";

    /** The system property that names a folder, before the environment and the settings. */
    public static final String PROPERTY = "ocellus.gpu-pack";

    private static final Pattern PYTHON = Pattern.compile("__version__ = '([^']+)'");

    /**
     * Looks at a folder without loading anything of it.
     *
     * @throws UserException when it is no such folder
     */
    public static GpuPack in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw unusable("device.pack-missing", folder);
        }
        var libraries =
                Stream.of(folder, folder.resolve("lib"))
                        .filter(path -> has(path, "torch"))
                        .findFirst()
                        .orElseThrow(() -> unusable("device.pack-no-libtorch", folder));
        for (var library : new String[] {"c10", "torch_cpu"}) {
            if (!has(libraries, library)) {
                throw unusable("device.pack-incomplete", folder, System.mapLibraryName(library));
            }
        }
        var version =
                version(libraries)
                        .orElseThrow(() -> unusable("device.pack-no-version", folder, VERSION));
        if (!version.split("[+]", 2)[0].equals(VERSION)) {
            throw unusable("device.pack-other-version", folder, version, VERSION);
        }
        if (!has(libraries, "torch_cuda")) {
            throw unusable("device.pack-no-cuda", folder, version);
        }
        return new GpuPack(folder, libraries.toAbsolutePath(), version);
    }

    private static UserException unusable(String key, Object... arguments) {
        return new UserException(Sentence.of(key, arguments));
    }

    private static boolean has(Path folder, String library) {
        return Files.isRegularFile(folder.resolve(System.mapLibraryName(library)));
    }

    /** A libtorch says it in {@code build-version}, a Python package in {@code version.py}. */
    private static Optional<String> version(Path libraries) {
        var above = libraries.resolveSibling("build-version");
        return Stream.of(above, libraries.resolve("build-version"))
                .flatMap(file -> text(file).stream())
                .map(String::strip)
                .findFirst()
                .or(() -> text(libraries.resolveSibling("version.py")).flatMap(GpuPack::python));
    }

    private static Optional<String> python(String source) {
        var match = PYTHON.matcher(source);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
