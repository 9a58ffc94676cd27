package app.ocellus.dataset;

import app.ocellus.dataset.FolderLayout.ClassFolder;
import app.ocellus.dataset.ImageWalk.Found;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that a dataset names or holds, before anybody has looked into them.
 *
 * @param labelled with a class
 * @param unlabelled without
 * @param problems places that could not be looked into, lines that could not be used
 * @param layout of folders; null for a list
 */
record Findings(
        List<ImageSample> labelled,
        List<ImageSample> unlabelled,
        List<ScanProblem> problems,
        @Nullable FolderLayout layout) {

    /**
     * What folders hold.
     *
     * @param root the folder that was opened, or the list of several
     * @throws UserException when they cannot be looked into
     */
    static Findings inFolders(Path root, FolderLayout layout, Cancellation cancellation) {
        var walk = new ImageWalk(cancellation);
        var ids = ids(root);
        var found = walked(root, layout, walk);
        var labelled = new ArrayList<ImageSample>();
        for (var folder : layout.classFolders()) {
            found.getOrDefault(folder.folder(), List.of())
                    .forEach(file -> labelled.add(sample(ids, folder, file)));
        }
        var unlabelled = new ArrayList<ImageSample>();
        for (var folder : layout.unlabelled()) {
            found.getOrDefault(folder.folder(), List.of())
                    .forEach(
                            file ->
                                    unlabelled.add(
                                            new ImageSample(
                                                    ids.apply(file.file()),
                                                    file.file(),
                                                    ClassId.NONE,
                                                    folder.split(),
                                                    file.facts())));
        }
        return new Findings(labelled, unlabelled, walk.problems(), layout);
    }

    private static Map<Path, List<Found>> walked(Path root, FolderLayout layout, ImageWalk walk) {
        try {
            return walk.below(layout.deep(), layout.flat());
        } catch (IOException e) {
            throw new UserException(Sentence.of("dataset.cannot-list", root), e);
        }
    }

    private static ImageSample sample(
            Function<Path, SampleId> ids, ClassFolder folder, Found found) {
        return new ImageSample(
                ids.apply(found.file()),
                found.file(),
                new ClassId(folder.className()),
                folder.split(),
                found.facts(),
                new SampleGroups(subFolder(ids, folder.folder(), found.file()), null));
    }

    /** What lies deeper belongs to the first sub-folder on the way to it. */
    private static @Nullable String subFolder(
            Function<Path, SampleId> ids, Path classFolder, Path file) {
        var inside = classFolder.relativize(file);
        return inside.getNameCount() == 1
                ? null
                : ids.apply(classFolder.resolve(inside.getName(0))).value();
    }

    /** A path from the folder on; in full where several folders make one dataset. */
    private static Function<Path, SampleId> ids(Path root) {
        boolean one = Files.isDirectory(root);
        return file ->
                new SampleId((one ? root.relativize(file) : file).toString().replace('\\', '/'));
    }

    /**
     * What a list names.
     *
     * @throws UserException when it cannot be read
     */
    static Findings inList(Path list) {
        var content = ListedFiles.read(list);
        var problems = new ArrayList<>(content.problems());
        var seen = new HashSet<Path>();
        var files = new ArrayList<ImageSample>();
        for (var row : content.rows()) {
            if (seen.add(row.file())) {
                files.add(sample(row));
            } else {
                var twice = Sentence.of("dataset.listed-twice", row.file(), list);
                problems.add(note(row.file(), twice));
            }
        }
        return new Findings(files, List.of(), problems, null);
    }

    private static ImageSample sample(ListedFiles.Row row) {
        int slash = row.id().lastIndexOf('/');
        return new ImageSample(
                new SampleId(row.id()),
                row.file(),
                new ClassId(row.className()),
                row.split(),
                facts(row.file()),
                new SampleGroups(slash < 0 ? null : row.id().substring(0, slash), row.group()));
    }

    private static FileFacts facts(Path file) {
        try {
            return ImageWalk.facts(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (IOException e) {
            return FileFacts.ofLength(0);
        }
    }

    int files() {
        return labelled.size() + unlabelled.size();
    }

    /** Whether somebody named each file. */
    boolean named() {
        return layout == null;
    }

    /** The key of what is said when there is nothing in it. */
    String none() {
        return layout == null ? "dataset.list-empty" : "dataset.no-images";
    }

    /** What was passed over, and class folders without any of these images. */
    List<ScanProblem> notes(List<ImageSample> images) {
        if (layout == null) {
            return List.of();
        }
        var used = images.stream().map(s -> s.classId().value()).collect(Collectors.toSet());
        var empty =
                layout.classFolders().stream()
                        .filter(folder -> !used.contains(folder.className()))
                        .map(ClassFolder::folder)
                        .map(folder -> note(folder, Sentence.of("dataset.empty-class", folder)));
        return Stream.concat(layout.notes().stream(), empty).toList();
    }

    private static ScanProblem note(Path place, Sentence sentence) {
        return new ScanProblem(place, ScanProblem.Kind.NOTE, sentence);
    }
}
