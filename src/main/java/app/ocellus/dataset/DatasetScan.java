package app.ocellus.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What opening a dataset found: its samples, and whatever was left out or is worth a look. */
public record DatasetScan(DatasetSnapshot snapshot, List<ScanProblem> problems) {

    /** Copies the list. */
    public DatasetScan {
        problems = List.copyOf(problems);
    }

    /** The same with damage that showed only when the files were decoded. */
    public DatasetScan with(List<SkippedFile> damaged) {
        var found = damaged.stream().map(DatasetScan::problem);
        return new DatasetScan(snapshot, Stream.concat(problems.stream(), found).toList());
    }

    private static ScanProblem problem(SkippedFile skipped) {
        return new ScanProblem(skipped.file(), ScanProblem.Kind.UNREADABLE, skipped.reason());
    }

    /**
     * The files that were left out in those folders that {@code samples} come from; in all of them
     * where the samples are all there are.
     */
    public List<SkippedFile> skippedAround(List<ImageSample> samples) {
        var left = problems.stream().filter(p -> p.kind() != ScanProblem.Kind.NOTE);
        var root = snapshot.root();
        if (Files.isDirectory(root) && samples.size() < snapshot.samples().size()) {
            var folders =
                    samples.stream()
                            .map(sample -> folder(root, sample.file()))
                            .collect(Collectors.toSet());
            left = left.filter(p -> p.place().startsWith(root));
            left = left.filter(p -> folders.contains(folder(root, p.place())));
        }
        return left.map(p -> new SkippedFile(p.place(), p.sentence())).toList();
    }

    private static Path folder(Path root, Path file) {
        return root.relativize(file).getName(0);
    }
}
