package app.ocellus.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages of the guide that come with the program, in the languages they are written in. */
public final class GuidePages {

    /** The pages, in the order in which they are offered. */
    public static final List<String> NAMES =
            List.of(
                    "dataset",
                    "label",
                    "train",
                    "evaluate",
                    "predict",
                    "export",
                    "runs",
                    "projects",
                    "settings",
                    "backbones",
                    "tutorial",
                    "everyday",
                    "command-line");

    private static final String FOLDER = "guide/";
    private static final String HEADING = "# ";

    private GuidePages() {}

    /** The Markdown of a page; English where the language has none of its own. */
    static String text(String name, Locale language) {
        try (var page = open(name, language)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a page is called: its first heading. */
    static String title(String name, Locale language) {
        return text(name, language)
                .lines()
                .filter(line -> line.startsWith(HEADING))
                .findFirst()
                .map(line -> line.substring(HEADING.length()))
                .orElse(name);
    }

    /** A picture of a page, by its address there. */
    static Optional<URL> picture(String address, Locale language) {
        return Optional.ofNullable(GuidePages.class.getResource(folder(language) + address));
    }

    /** Where a heading is found by a link, as GitHub spells it. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .strip()
                .replace(' ', '-');
    }

    private static InputStream open(String name, Locale language) throws IOException {
        var own = GuidePages.class.getResourceAsStream(folder(language) + name + ".md");
        var page = own != null ? own : GuidePages.class.getResourceAsStream(FOLDER + name + ".md");
        if (page == null) {
            throw new IOException("no page " + name);
        }
        return page;
    }

    private static String folder(Locale language) {
        return language.getLanguage().equals("zh") ? FOLDER + "zh/" : FOLDER;
    }
}
