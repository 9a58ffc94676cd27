package app.ocellus.dataset;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Files and folders that systems and tools leave lying about; never images, never classes. */
final class Clutter {

    private static final Set<String> NAMES =
            Set.of("thumbs.db", "desktop.ini", "__macosx", "@eadir", "$recycle.bin", "__pycache__");

    private Clutter() {}

    /** Hidden files are clutter too. */
    static boolean is(Path path) {
        var name = path.getFileName();
        return name == null
                || name.toString().startsWith(".")
                || NAMES.contains(name.toString().toLowerCase(Locale.ROOT));
    }
}
