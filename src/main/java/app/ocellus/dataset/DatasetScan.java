package app.ocellus.dataset;

import java.util.List;
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
}
