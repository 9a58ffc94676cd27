package app.ocellus.cli;

import app.ocellus.dataset.ScanProblem;
import app.ocellus.dataset.SkippedFile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files that were left out, for machines: each once, with the reason. */
final class Skipped {

    private Skipped() {}

    /** Those that the scan could not use, then those that turned out to be damaged. */
    static List<Map<String, String>> of(List<ScanProblem> problems, List<SkippedFile> damaged) {
        return Stream.concat(
                        problems.stream()
                                .filter(problem -> problem.kind() != ScanProblem.Kind.NOTE)
                                .map(p -> entry(p.place().toString(), p.sentence().toString())),
                        damaged.stream()
                                .map(f -> entry(f.file().toString(), f.reason().toString())))
                .toList();
    }

    private static Map<String, String> entry(String file, String reason) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("file", file);
        entry.put("reason", reason);
        return entry;
    }
}
