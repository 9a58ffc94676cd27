package app.ocellus.dataset;

import app.ocellus.dataset.FolderLayout.ClassFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.ImageFormat;
import app.ocellus.image.UnreadableImageException;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens a dataset: walks its folders or its list and reads the head of each file. Pixels are
 * decoded later, when they are needed.
 */
public final class DatasetScanner {

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

    /** A file whose head has been read; no image where it is neither one nor looks like one. */
    private record Checked(ImageSample sample, boolean isImage, List<ScanProblem> problems) {}

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
            problems.addAll(layout.notes());
            var walk = new ImageWalk(cancellation);
            var found = new ArrayList<ImageSample>();
            try {
                for (var folder : layout.classFolders()) {
                    walk.below(folder.folder()).forEach(file -> found.add(sample(folder, file)));
                }
                var samples = images(found);
                noteEmptyClasses(layout, samples);
                return finish(samples, unlabelled(layout, walk), walk.problems());
            } catch (IOException e) {
                throw new UserException(Sentence.of("dataset.cannot-list", root), e);
            }
        }

        DatasetScan list() {
            var content = ListedFiles.read(root);
            problems.addAll(content.problems());
            var seen = new HashSet<SampleId>();
            var found = new ArrayList<ImageSample>();
            for (var row : content.rows()) {
                var id = new SampleId(row.listed());
                if (seen.add(id)) {
                    found.add(
                            new ImageSample(
                                    id,
                                    row.file(),
                                    new ClassId(row.className()),
                                    null,
                                    size(row.file())));
                } else {
                    problems.add(
                            note(
                                    row.file(),
                                    Sentence.of("dataset.listed-twice", row.file(), root)));
                }
            }
            return finish(images(found), List.of(), List.of());
        }

        private ImageSample sample(ClassFolder folder, ImageWalk.Found found) {
            var id = root.relativize(found.file()).toString().replace('\\', '/');
            return new ImageSample(
                    new SampleId(id),
                    found.file(),
                    new ClassId(folder.className()),
                    folder.split(),
                    found.bytes());
        }

        private List<ImageSample> images(List<ImageSample> found) {
            var meter = new ProgressMeter(found.size(), progress);
            var checked = found.parallelStream().map(sample -> check(sample, meter)).toList();
            checked.forEach(file -> problems.addAll(file.problems()));
            return checked.stream().filter(Checked::isImage).map(Checked::sample).toList();
        }

        private Checked check(ImageSample sample, ProgressMeter meter) {
            cancellation.throwIfRequested();
            meter.advance(1);
            try {
                decoder.header(sample.file());
                return new Checked(sample, true, List.of());
            } catch (UnreadableImageException e) {
                return new Checked(sample, false, problem(sample.file(), e));
            }
        }

        /**
         * A text file between the images is nobody's problem; a text file that is called .jpg is.
         */
        private static List<ScanProblem> problem(Path file, UnreadableImageException e) {
            if (!ImageFormat.looksLikeImage(file.getFileName().toString())
                    && !e.problem().mustBeConverted()) {
                return List.of();
            }
            var kind =
                    e.problem().mustBeConverted()
                            ? ScanProblem.Kind.UNSUPPORTED
                            : ScanProblem.Kind.UNREADABLE;
            return List.of(new ScanProblem(file, kind, e.sentence()));
        }

        private void noteEmptyClasses(FolderLayout layout, List<ImageSample> samples) {
            var used = samples.stream().map(s -> s.classId().value()).collect(Collectors.toSet());
            layout.classFolders().stream()
                    .filter(folder -> !used.contains(folder.className()))
                    .forEach(
                            folder ->
                                    problems.add(
                                            note(
                                                    folder.folder(),
                                                    Sentence.of(
                                                            "dataset.empty-class",
                                                            folder.folder()))));
        }

        private List<Path> unlabelled(FolderLayout layout, ImageWalk walk) throws IOException {
            var files = new ArrayList<Path>();
            for (var folder : layout.unlabelled()) {
                walk.below(folder).stream()
                        .map(ImageWalk.Found::file)
                        .filter(file -> ImageFormat.looksLikeImage(file.getFileName().toString()))
                        .forEach(files::add);
            }
            return files;
        }

        private DatasetScan finish(
                List<ImageSample> samples, List<Path> unlabelled, List<ScanProblem> unseen) {
            if (samples.isEmpty()) {
                throw new UserException(
                        Sentence.of("dataset.no-readable-images", root, problems.size()));
            }
            var classes =
                    samples.stream()
                            .map(sample -> sample.classId().value())
                            .distinct()
                            .sorted(NaturalOrder.INSTANCE)
                            .map(ClassLabel::named)
                            .toList();
            var ordered =
                    samples.stream()
                            .sorted(
                                    Comparator.comparing(
                                                    (ImageSample s) -> s.classId().value(),
                                                    NaturalOrder.INSTANCE)
                                            .thenComparing(
                                                    s -> s.id().value(), NaturalOrder.INSTANCE))
                            .toList();
            var duplicates = Duplicates.among(ordered, cancellation);
            var snapshot = new DatasetSnapshot(1, root, classes, ordered, unlabelled, duplicates);
            return new DatasetScan(
                    snapshot, Stream.concat(problems.stream(), unseen.stream()).toList());
        }

        private static ScanProblem note(Path place, Sentence sentence) {
            return new ScanProblem(place, ScanProblem.Kind.NOTE, sentence);
        }

        private static long size(Path file) {
            try {
                return Files.size(file);
            } catch (IOException e) {
                return 0;
            }
        }
    }
}
