package app.ocellus.evaluation.sorting;

import app.ocellus.dataset.copy.SafeNames;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A folder that is filled: which names are taken in it, and what it held before. */
final class TargetFolder {

    private final Path path;
    private final Set<String> taken = new HashSet<>();
    private final Map<Long, List<Path>> before = new HashMap<>();

    /** Numbers below are taken, by the name without one. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Looks into a folder, once. */
    TargetFolder(Path path) throws IOException {
        this.path = path;
        try (var entries = Files.newDirectoryStream(path)) {
            for (var entry : entries) {
                taken.add(SafeNames.folded(entry.getFileName().toString()));
                note(entry);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void note(Path entry) {
        try {
            var attributes =
                    Files.readAttributes(
                            entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isRegularFile()) {
                before.computeIfAbsent(attributes.size(), _ -> new ArrayList<>()).add(entry);
            }
        } catch (IOException e) {
            // its name is taken all the same
        }
    }

    Path path() {
        return path;
    }

    String name() {
        return path.getFileName().toString();
    }

    /** Whether a file that was here before has the content of this one. */
    boolean held(Path file, long bytes) {
        return before.getOrDefault(bytes, List.of()).stream().anyMatch(there -> equal(there, file));
    }

    private static boolean equal(Path there, Path file) {
        try {
            return Files.mismatch(there, file) < 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** A place for a file of this name, which it has from now on. */
    Path free(String wanted) {
        var safe = SafeNames.safe(wanted);
        var folded = SafeNames.folded(safe);
        int number = numbers.getOrDefault(folded, 1);
        while (!taken.add(SafeNames.folded(SafeNames.numbered(safe, number)))) {
            number++;
        }
        numbers.put(folded, number + 1);
        return path.resolve(SafeNames.numbered(safe, number));
    }
}
