package app.ocellus.cli;

import app.ocellus.dataset.ScanProblem;
import app.ocellus.dataset.SkippedFile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files that were left out, for machines: each with the reason. */
final class Skipped {

    private Skipped() {}

    /** Those that the scan could not use, then those that turned out to be damaged. */
    static List<Map<String, String>> of(List<ScanProblem> problems, List<SkippedFile> damaged) {
        var unusable =
                problems.stream()
                        .filter(problem -> problem.kind() != ScanProblem.Kind.NOTE)
                        .map(p -> new SkippedFile(p.place(), p.sentence()));
        return of(Stream.concat(unusable, damaged.stream()).toList());
    }

    /** One object a file. */
    static List<Map<String, String>> of(List<SkippedFile> files) {
        return files.stream().map(Skipped::entry).toList();
    }

    private static Map<String, String> entry(SkippedFile file) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("file", file.file().toString());
        entry.put("reason", file.reason().toString());
        return entry;
    }
}
