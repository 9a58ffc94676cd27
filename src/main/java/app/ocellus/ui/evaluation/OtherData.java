package app.ocellus.ui.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Data outside of the project that a model may be asked about: folders, or a list. */
public record OtherData(List<Path> paths) {

    /** Copies the list. */
    public OtherData {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("nothing to evaluate on");
        }
    }

    /** What it is called: the last names of its paths. */
    public String name() {
        return paths.stream().map(OtherData::lastName).collect(Collectors.joining(" + "));
    }

    private static String lastName(Path path) {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** Whether another folder can be put beside it: a list stands alone. */
    boolean isFolders() {
        return paths.stream().allMatch(Files::isDirectory);
    }

    /** The same with one folder more. */
    OtherData and(Path folder) {
        var more = new ArrayList<>(paths);
        more.remove(folder);
        more.add(folder);
        return new OtherData(more);
    }
}
