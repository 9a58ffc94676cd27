package app.ocellus.dataset.health;

import app.ocellus.dataset.ScanProblem;

import java.util.List;

/** What a scan said, as findings. */
final class FileChecks {

    private FileChecks() {}

    static List<Finding> of(List<ScanProblem> problems) {
        return problems.stream().map(FileChecks::finding).toList();
    }

    private static Finding finding(ScanProblem problem) {
        var check =
                switch (problem.kind()) {
                    case UNREADABLE -> HealthCheck.UNREADABLE;
                    case UNSUPPORTED -> HealthCheck.UNSUPPORTED;
                    case NOTE -> HealthCheck.NOTE;
                };
        return new Finding(check, List.of(), List.of(), 0, problem.sentence());
    }
}
