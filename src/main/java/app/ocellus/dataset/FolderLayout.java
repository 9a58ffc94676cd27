package app.ocellus.dataset;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a folder is meant: which folders hold the images of which class and split.
 *
 * @param classFolders in natural order
 * @param unlabelled folders whose images have no class
 * @param notes what was passed over
 */
record FolderLayout(
        List<ClassFolder> classFolders, List<Path> unlabelled, List<ScanProblem> notes) {

    /**
     * A folder of images of one class.
     *
     * @param split null where the person made no split folders
     */
    record ClassFolder(Path folder, String className, @Nullable SplitRole split) {}

    /**
     * Understands a folder.
     *
     * @throws UserException when no class can be found in it
     */
    static FolderLayout of(Path root) {
        var content = FolderContent.of(root);
        var splits = splits(content);
        var layout = splits.isEmpty() ? classes(content, null) : splitLayout(content, splits);
        if (layout.classFolders().isEmpty()) {
            throw new UserException(noClasses(root, content));
        }
        return layout;
    }

    /** All folders that hold images, with a class or without. */
    List<Path> folders() {
        return Stream.concat(classFolders.stream().map(ClassFolder::folder), unlabelled.stream())
                .toList();
    }

    private static Sentence noClasses(Path root, FolderContent content) {
        return content.images().isEmpty()
                ? Sentence.of("dataset.no-images", root)
                : Sentence.of("dataset.images-in-root", root, content.images().size());
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
        var unlabelled = new ArrayList<Path>();
        var notes = new ArrayList<ScanProblem>();
        for (var folder : root.folders()) {
            var split = splits.get(folder);
            if (split == null) {
                notes.add(note(folder, Sentence.of("dataset.folder-beside-splits", folder)));
                continue;
            }
            var content = FolderContent.of(folder);
            if (content.folders().isEmpty() && !content.images().isEmpty()) {
                unlabelled.add(content.folder());
            } else {
                var inner = classes(content, split.role());
                classFolders.addAll(inner.classFolders());
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
        var notes = new ArrayList<ScanProblem>();
        if (!folders.isEmpty() && !content.images().isEmpty()) {
            notes.add(
                    note(
                            content.folder(),
                            Sentence.of(
                                    "dataset.images-beside-classes",
                                    content.folder(),
                                    content.images().size())));
        }
        return new FolderLayout(folders, List.of(), notes);
    }

    private static ScanProblem note(Path place, Sentence sentence) {
        return new ScanProblem(place, ScanProblem.Kind.NOTE, sentence);
    }
}
