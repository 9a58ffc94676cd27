package app.ocellus.dataset;

import app.ocellus.image.ImageDecoder;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;
import app.ocellus.task.Waiting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens a dataset: walks its folders or its list and reads the head of each file. Pixels are
 * decoded later, when they are needed.
 */
public final class DatasetScanner {

    private static final Comparator<ImageSample> BY_CLASS_AND_PATH =
            Comparator.comparing((ImageSample s) -> s.classId().value(), NaturalOrder.INSTANCE)
                    .thenComparing(s -> s.id().value(), NaturalOrder.INSTANCE);

    private final ImageDecoder decoder;
    private final KnownHeads known;

    /** A scanner that lets {@code decoder} look at the files. */
    public DatasetScanner(ImageDecoder decoder) {
        this(decoder, KnownHeads.NONE);
    }

    /** The same, which does not read again what is {@code known}. */
    public DatasetScanner(ImageDecoder decoder, KnownHeads known) {
        this.decoder = decoder;
        this.known = known;
    }

    /**
     * Scans a folder, a list of files and classes, or a list of folders.
     *
     * @throws UserException when there is no dataset in it
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    public DatasetScan scan(Path data, Progress.Listener progress, Cancellation cancellation) {
        return Waiting.apart(() -> scanned(data, progress, cancellation), cancellation);
    }

    private DatasetScan scanned(Path data, Progress.Listener progress, Cancellation cancellation) {
        if (!Files.exists(data)) {
            throw new UserException(Sentence.of("dataset.missing", data));
        }
        if (Files.isDirectory(data)) {
            var layout = FolderLayout.of(data);
            return scan(
                    data, Findings.inFolders(data, layout, cancellation), progress, cancellation);
        }
        if (FolderList.is(data)) {
            var layout = FolderLayout.ofSeveral(data, FolderList.read(data));
            return scan(
                    data, Findings.inFolders(data, layout, cancellation), progress, cancellation);
        }
        if (ListedFiles.isList(data)) {
            return scan(data, Findings.inList(data), progress, cancellation);
        }
        throw new UserException(Sentence.of("dataset.not-a-folder", data));
    }

    private DatasetScan scan(
            Path root, Findings found, Progress.Listener progress, Cancellation cancellation) {
        var meter = new ProgressMeter(found.files(), progress);
        var before = known.of(root);
        var heads = new Heads(decoder, before, meter, cancellation);
        var labelled = heads.read(found.labelled(), found.named());
        var unlabelled = heads.read(found.unlabelled(), found.named());
        var problems = new ArrayList<>(found.problems());
        problems.addAll(labelled.problems());
        problems.addAll(unlabelled.problems());
        problems.addAll(found.notes(labelled.images()));
        if (labelled.images().isEmpty() && unlabelled.images().isEmpty()) {
            throw new UserException(nothing(root, found.none(), problems));
        }
        var samples = labelled.images().stream().sorted(BY_CLASS_AND_PATH).toList();
        var all = Stream.concat(samples.stream(), unlabelled.images().stream()).toList();
        if (heads.read() > 0 || all.size() != before.size()) {
            known.keep(root, all);
        }
        var snapshot =
                new DatasetSnapshot(
                        1,
                        root,
                        classes(samples),
                        samples,
                        unlabelled.images(),
                        List.of(),
                        Duplicates.among(all, cancellation));
        Bursts.note(root, all).ifPresent(problems::add);
        return new DatasetScan(snapshot, problems);
    }

    private static List<ClassLabel> classes(List<ImageSample> samples) {
        return samples.stream()
                .map(sample -> sample.classId().value())
                .distinct()
                .sorted(NaturalOrder.INSTANCE)
                .map(ClassLabel::named)
                .toList();
    }

    /** Where everything has a problem, the first one is told as an example. */
    private static Sentence nothing(Path root, String none, List<ScanProblem> problems) {
        var left = problems.stream().filter(p -> p.kind() != ScanProblem.Kind.NOTE).toList();
        return left.isEmpty()
                ? Sentence.of(none, root)
                : Sentence.of(
                        "dataset.no-readable-images",
                        root,
                        left.size(),
                        left.getFirst().sentence());
    }
}
