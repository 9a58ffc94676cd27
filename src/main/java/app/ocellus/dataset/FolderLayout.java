package app.ocellus.dataset;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a folder is meant: which folders hold the images of which class and split.
 *
 * @param classFolders in natural order
 * @param unlabelled folders whose images have no class
 * @param notes what was passed over
 */
record FolderLayout(
        List<ClassFolder> classFolders, List<Unlabelled> unlabelled, List<ScanProblem> notes) {

    /**
     * A folder of images of one class.
     *
     * @param split null where the person made no split folders
     */
    record ClassFolder(Path folder, String className, @Nullable SplitRole split) {}

    /**
     * Images without a class, directly in a folder.
     *
     * @param split null where the person made no split folders, or the images are for prediction
     */
    record Unlabelled(Path folder, @Nullable SplitRole split) {}

    /**
     * Understands a folder. What lies in it directly has no class.
     *
     * @throws UserException when it cannot be looked into
     */
    static FolderLayout of(Path root) {
        return of(FolderContent.of(root));
    }

    private static FolderLayout of(FolderContent content) {
        var splits = splits(content);
        return splits.isEmpty() ? classes(content, null) : splitLayout(content, splits);
    }

    /**
     * Understands several folders as one dataset: those for training and test, or each a class
     * where it holds images itself, else with its class folders. What goes by one name is one
     * class.
     *
     * @throws UserException when one cannot be looked into
     */
    static FolderLayout ofSeveral(Path list, List<Path> folders) {
        var together = new FolderContent(list, folders, List.of());
        var splits = splits(together);
        if (!splits.isEmpty()) {
            return splitLayout(together, splits);
        }
        var parts = folders.stream().map(FolderLayout::part).toList();
        return new FolderLayout(
                parts.stream().flatMap(part -> part.classFolders().stream()).toList(),
                parts.stream().flatMap(part -> part.unlabelled().stream()).toList(),
                parts.stream().flatMap(part -> part.notes().stream()).toList());
    }

    private static FolderLayout part(Path folder) {
        var content = FolderContent.of(folder);
        return content.images().isEmpty()
                ? of(content)
                : new FolderLayout(
                        List.of(new ClassFolder(content.folder(), content.name(), null)),
                        List.of(),
                        List.of());
    }

    /** The folders all of whose content belongs to a class. */
    List<Path> deep() {
        return classFolders.stream().map(ClassFolder::folder).toList();
    }

    /** The folders of which only the files count that lie in them directly. */
    List<Path> flat() {
        return unlabelled.stream().map(Unlabelled::folder).toList();
    }

    /**
     * The split folders, or none when the names mean classes: a folder of locomotives is a train
     * too.
     */
    private static Map<Path, SplitFolder> splits(FolderContent root) {
        var splits = new LinkedHashMap<Path, SplitFolder>();
        for (var folder : root.folders()) {
            SplitFolder.named(folder.getFileName().toString())
                    .ifPresent(split -> splits.put(folder, split));
        }
        boolean holdClasses =
                splits.keySet().stream().anyMatch(f -> !FolderContent.of(f).folders().isEmpty());
        boolean whole =
                splits.containsValue(SplitFolder.TRAINING)
                        || splits.size() == root.folders().size();
        return holdClasses && whole ? splits : Map.of();
    }

    private static FolderLayout splitLayout(FolderContent root, Map<Path, SplitFolder> splits) {
        var classFolders = new ArrayList<ClassFolder>();
        var unlabelled = new ArrayList<Unlabelled>();
        var notes = new ArrayList<ScanProblem>();
        if (!root.images().isEmpty()) {
            unlabelled.add(new Unlabelled(root.folder(), null));
            notes.add(beside(root));
        }
        for (var folder : root.folders()) {
            var split = splits.get(folder);
            if (split == null) {
                notes.add(note(folder, Sentence.of("dataset.folder-beside-splits", folder)));
                continue;
            }
            var content = FolderContent.of(folder);
            if (content.folders().isEmpty() && split == SplitFolder.PREDICTION) {
                unlabelled.add(new Unlabelled(content.folder(), null));
            } else {
                var inner = classes(content, split.role());
                classFolders.addAll(inner.classFolders());
                unlabelled.addAll(inner.unlabelled());
                notes.addAll(inner.notes());
            }
        }
        return new FolderLayout(classFolders, unlabelled, notes);
    }

    private static FolderLayout classes(FolderContent content, @Nullable SplitRole split) {
        var folders =
                content.folders().stream()
                        .map(f -> new ClassFolder(f, f.getFileName().toString(), split))
                        .toList();
        // A picture whose name does not say so counts only where nothing but pictures is expected.
        boolean loose = folders.isEmpty() || !content.images().isEmpty();
        return new FolderLayout(
                folders,
                loose ? List.of(new Unlabelled(content.folder(), split)) : List.of(),
                loose && !folders.isEmpty() ? List.of(beside(content)) : List.of());
    }

    private static ScanProblem beside(FolderContent content) {
        var key = "dataset.images-beside-classes";
        var sentence = Sentence.of(key, content.folder(), content.images().size());
        return note(content.folder(), sentence);
    }

    private static ScanProblem note(Path place, Sentence sentence) {
        return new ScanProblem(place, ScanProblem.Kind.NOTE, sentence);
    }
}
