package app.ocellus.dataset;

import app.ocellus.dataset.FolderLayout.ClassFolder;
import app.ocellus.dataset.ImageWalk.Found;
import app.ocellus.image.ImageDecoder;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Opens a dataset: walks its folders or its list and reads the head of each file. Pixels are
 * decoded later, when they are needed.
 */
public final class DatasetScanner {

    private static final Comparator<ImageSample> BY_CLASS_AND_PATH =
            Comparator.comparing((ImageSample s) -> s.classId().value(), NaturalOrder.INSTANCE)
                    .thenComparing(s -> s.id().value(), NaturalOrder.INSTANCE);

    private final ImageDecoder decoder;

    /** A scanner that lets {@code decoder} look at the files. */
    public DatasetScanner(ImageDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Scans a folder, or a CSV list of file and class.
     *
     * @throws UserException when there is no dataset in it
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    public DatasetScan scan(Path data, Progress.Listener progress, Cancellation cancellation) {
        if (!Files.exists(data)) {
            throw new UserException(Sentence.of("dataset.missing", data));
        }
        if (Files.isDirectory(data)) {
            return new Scan(data, progress, cancellation).folder();
        }
        if (ListedFiles.isList(data)) {
            return new Scan(data, progress, cancellation).list();
        }
        throw new UserException(Sentence.of("dataset.not-a-folder", data));
    }

    /** One scan. */
    private final class Scan {

        private final Path root;
        private final Progress.Listener progress;
        private final Cancellation cancellation;
        private final List<ScanProblem> problems = new ArrayList<>();

        Scan(Path root, Progress.Listener progress, Cancellation cancellation) {
            this.root = root;
            this.progress = progress;
            this.cancellation = cancellation;
        }

        DatasetScan folder() {
            var layout = FolderLayout.of(root);
            var walk = new ImageWalk(cancellation);
            var found = walked(layout, walk);
            var files = new ArrayList<ImageSample>();
            for (var folder : layout.classFolders()) {
                found.getOrDefault(folder.folder(), List.of())
                        .forEach(file -> files.add(sample(folder, file)));
            }
            problems.addAll(walk.problems());
            var images = images(files, false);
            problems.addAll(layout.notes());
            noteEmptyClasses(layout, images);
            return finish(images, unlabelled(layout, found), "dataset.no-images");
        }

        private Map<Path, List<Found>> walked(FolderLayout layout, ImageWalk walk) {
            try {
                return walk.below(layout.folders());
            } catch (IOException e) {
                throw new UserException(Sentence.of("dataset.cannot-list", root), e);
            }
        }

        DatasetScan list() {
            var content = ListedFiles.read(root);
            problems.addAll(content.problems());
            var seen = new HashSet<Path>();
            var files = new ArrayList<ImageSample>();
            for (var row : content.rows()) {
                if (seen.add(row.file())) {
                    files.add(sample(row));
                } else {
                    problems.add(
                            note(
                                    row.file(),
                                    Sentence.of("dataset.listed-twice", row.file(), root)));
                }
            }
            return finish(images(files, true), List.of(), "dataset.list-empty");
        }

        private ImageSample sample(ClassFolder folder, Found found) {
            return sample(new ClassId(folder.className()), folder.split(), found);
        }

        private ImageSample sample(ClassId classId, @Nullable SplitRole split, Found found) {
            var id = root.relativize(found.file()).toString().replace('\\', '/');
            return new ImageSample(new SampleId(id), found.file(), classId, split, found.facts());
        }

        private static ImageSample sample(ListedFiles.Row row) {
            return new ImageSample(
                    new SampleId(row.id()),
                    row.file(),
                    new ClassId(row.className()),
                    null,
                    facts(row.file()));
        }

        private List<ImageSample> images(List<ImageSample> files, boolean named) {
            var meter = new ProgressMeter(files.size(), progress);
            var heads = new Heads(decoder, meter, cancellation).read(files, named);
            problems.addAll(heads.problems());
            return heads.images();
        }

        private void noteEmptyClasses(FolderLayout layout, List<ImageSample> images) {
            var used = images.stream().map(s -> s.classId().value()).collect(Collectors.toSet());
            layout.classFolders().stream()
                    .filter(folder -> !used.contains(folder.className()))
                    .map(ClassFolder::folder)
                    .map(folder -> note(folder, Sentence.of("dataset.empty-class", folder)))
                    .forEach(problems::add);
        }

        private List<ImageSample> unlabelled(FolderLayout layout, Map<Path, List<Found>> found) {
            return layout.unlabelled().stream()
                    .flatMap(folder -> found.getOrDefault(folder, List.of()).stream())
                    .filter(Found::looksLikeImage)
                    .map(file -> sample(ClassId.NONE, null, file))
                    .toList();
        }

        private DatasetScan finish(
                List<ImageSample> images, List<ImageSample> unlabelled, String none) {
            if (images.isEmpty()) {
                throw new UserException(nothing(none));
            }
            var classes =
                    images.stream()
                            .map(sample -> sample.classId().value())
                            .distinct()
                            .sorted(NaturalOrder.INSTANCE)
                            .map(ClassLabel::named)
                            .toList();
            var ordered = images.stream().sorted(BY_CLASS_AND_PATH).toList();
            var duplicates = Duplicates.among(ordered, cancellation);
            return new DatasetScan(
                    new DatasetSnapshot(
                            1, root, classes, ordered, unlabelled, List.of(), duplicates),
                    problems);
        }

        /** Where everything has a problem, the first one is told as an example. */
        private Sentence nothing(String none) {
            var left = problems.stream().filter(p -> p.kind() != ScanProblem.Kind.NOTE).toList();
            return left.isEmpty()
                    ? Sentence.of(none, root)
                    : Sentence.of(
                            "dataset.no-readable-images",
                            root,
                            left.size(),
                            left.getFirst().sentence());
        }

        private static ScanProblem note(Path place, Sentence sentence) {
            return new ScanProblem(place, ScanProblem.Kind.NOTE, sentence);
        }

        private static FileFacts facts(Path file) {
            try {
                return ImageWalk.facts(Files.readAttributes(file, BasicFileAttributes.class));
            } catch (IOException e) {
                return FileFacts.ofLength(0);
            }
        }
    }
}
