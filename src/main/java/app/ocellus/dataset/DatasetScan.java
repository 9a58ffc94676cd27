package app.ocellus.dataset;

import java.util.List;

/** What opening a dataset found: its samples, and whatever was left out or is worth a look. */
public record DatasetScan(DatasetSnapshot snapshot, List<ScanProblem> problems) {

    /** Copies the list. */
    public DatasetScan {
        problems = List.copyOf(problems);
    }
}
