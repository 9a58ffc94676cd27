package app.ocellus.workspace;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.jspecify.annotations.Nullable;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where the program keeps things.
 *
 * @param data projects, runs and models: worth a backup
 * @param cache features, thumbnails, unpacked libraries: may be deleted at any time
 * @param assets what is shipped: backbones and the everyday model
 */
public record AppDirectories(Path data, Path cache, Path assets) {

    private static final String HOME = "OCELLUS_HOME";

    /**
     * The places of this system; {@code OCELLUS_HOME} (a variable or a property) puts data and
     * cache into one folder of its own.
     *
     * @throws UserException when the assets are not found
     */
    public static AppDirectories ofSystem() {
        return of(
                name -> System.getProperty(name, System.getenv(name)),
                System.getProperty("os.name", ""));
    }

    static AppDirectories of(UnaryOperator<@Nullable String> environment, String system) {
        var home = Path.of(System.getProperty("user.home", "."));
        var own = environment.apply(HOME);
        if (own != null) {
            return new AppDirectories(Path.of(own, "data"), Path.of(own, "cache"), findAssets());
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            var local = folder(environment.apply("LOCALAPPDATA"), home.resolve("AppData/Local"));
            return new AppDirectories(
                    local.resolve("Ocellus/data"), local.resolve("Ocellus/cache"), findAssets());
        }
        if (name.contains("mac")) {
            var library = home.resolve("Library");
            return new AppDirectories(
                    library.resolve("Application Support/Ocellus"),
                    library.resolve("Caches/Ocellus"),
                    findAssets());
        }
        return new AppDirectories(
                folder(environment.apply("XDG_DATA_HOME"), home.resolve(".local/share"))
                        .resolve("ocellus"),
                folder(environment.apply("XDG_CACHE_HOME"), home.resolve(".cache"))
                        .resolve("ocellus"),
                findAssets());
    }

    private static Path folder(@Nullable String given, Path otherwise) {
        return given == null || given.isBlank() ? otherwise : Path.of(given);
    }

    /** Beside the program's own jar, else in the folder it was started from. */
    private static Path findAssets() {
        return Stream.concat(
                        Stream.ofNullable(System.getProperty("ocellus.assets")).map(Path::of),
                        Stream.concat(besideTheProgram(), Stream.of(Path.of("assets"))))
                .map(Path::toAbsolutePath)
                .filter(folder -> Files.isDirectory(folder.resolve("backbones")))
                .findFirst()
                .orElseThrow(() -> new UserException(Sentence.of("workspace.no-assets")));
    }

    private static Stream<Path> besideTheProgram() {
        try {
            var source = AppDirectories.class.getProtectionDomain().getCodeSource();
            if (source == null) {
                return Stream.empty();
            }
            var program = Path.of(source.getLocation().toURI());
            return Stream.of(
                    program.resolveSibling("assets"), program.resolve("../../assets").normalize());
        } catch (URISyntaxException e) {
            return Stream.empty();
        }
    }

    /**
     * Why nothing can be kept, and what to do; nothing where all is well. Nothing is written to
     * find it out.
     */
    public Optional<Sentence> obstacle() {
        var there = data.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (Files.isDirectory(there) && Files.isWritable(there)) {
            return Optional.empty();
        }
        var reason =
                Files.isDirectory(there) ? "file.reason.no-permission" : "file.reason.in-the-way";
        return Optional.of(Sentence.of("workspace.nothing-kept", data, Sentence.of(reason, there)));
    }

    /** The installed backbones. */
    public Path backbones() {
        return assets.resolve("backbones");
    }

    /** The model of 1,000 everyday things. */
    public Path everydayModel() {
        return assets.resolve("models").resolve("everyday.ocellus");
    }

    /** Remembered features. */
    public Path features() {
        return cache.resolve("features");
    }

    /** What is remembered of pictures, and may be deleted at any time. */
    public List<Path> caches() {
        return List.of(features(), looks(), heads(), maps(), pasted());
    }

    /** How later starts find the window. */
    public Path window() {
        return data.resolve("window");
    }

    /** Which folders are being made under hidden names. */
    public Path drafts() {
        return data.resolve("unfinished");
    }

    /** What the window has warned of. */
    public Path logs() {
        return data.resolve("logs");
    }

    /** What the heads of pictures say. */
    public Path heads() {
        return cache.resolve("heads");
    }

    /** Maps of datasets that were made before. */
    public Path maps() {
        return cache.resolve("maps");
    }

    /** Pictures that came without a file. */
    public Path pasted() {
        return cache.resolve("pasted");
    }

    /** Remembered hashes, measures and thumbnails of pictures. */
    public Path looks() {
        return cache.resolve("looks");
    }
}
