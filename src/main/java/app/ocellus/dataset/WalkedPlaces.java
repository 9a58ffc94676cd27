package app.ocellus.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Which places a walk comes through, so that each file counts once however links lead to it. What
 * lies in a folder of the walk counts there, and a link to it does not. Paths are without links.
 */
final class WalkedPlaces {

    private final Set<Path> folders = new HashSet<>();
    private final Set<Path> above = new HashSet<>();
    private final Set<Path> named = new HashSet<>();
    private final Set<Path> linkedFiles = new HashSet<>();

    /** Where a path leads in the end; of one that leads nowhere the path itself. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /**
     * Takes a file or folder that the walk starts with; false when that folder is there already.
     */
    boolean start(Path path) {
        var real = real(path);
        if (!Files.isDirectory(path)) {
            named.add(real);
            return true;
        }
        for (var folder = real.getParent(); folder != null; folder = folder.getParent()) {
            above.add(folder);
        }
        return folders.add(real);
    }

    /** Whether a folder that was met is gone through here: one that the walk starts with is not. */
    boolean enters(Path real) {
        return !folders.contains(real);
    }

    /** The same of a folder that a link leads to; a link to a folder above leads back here. */
    boolean entersByLink(Path real) {
        return !above.contains(real) && !reaches(real) && folders.add(real);
    }

    /** Whether a file that was met counts here. */
    boolean counts(Path real, boolean linked) {
        return !named.contains(real) && !(linked && linkedFiles.contains(real));
    }

    /** The same of a file that a link leads to. */
    boolean countsByLink(Path real) {
        return !named.contains(real) && !reaches(real) && linkedFiles.add(real);
    }

    /** Whether the walk comes to a place by its own way, which clutter is not on. */
    private boolean reaches(Path real) {
        for (var place = real; place != null; place = place.getParent()) {
            if (folders.contains(place)) {
                return true;
            }
            if (Clutter.is(place)) {
                return false;
            }
        }
        return false;
    }
}
