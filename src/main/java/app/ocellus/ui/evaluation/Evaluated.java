package app.ocellus.ui.evaluation;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.SplitRole;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.evaluation.Evaluation;
import app.ocellus.evaluation.Evaluator;
import app.ocellus.ui.training.TrainedRun;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a model answered, and about what.
 *
 * @param part the split that was asked about; null for all of the data
 * @param other data outside of the project; null for the project's own
 * @param roles what each sample of the data is for
 */
public record Evaluated(
        TrainedRun run,
        Evaluator.Report report,
        DatasetScan scan,
        @Nullable SplitRole part,
        @Nullable OtherData other,
        Map<SampleId, SplitRole> roles) {

    /** Copies the map. */
    public Evaluated {
        roles = Map.copyOf(roles);
    }

    /** The same answers, joined to the labels of another snapshot. */
    Evaluated joined(DatasetSnapshot snapshot) {
        var joined = Evaluation.of(report.predictions(), report.matching().outputs(), snapshot);
        return new Evaluated(
                run,
                report.with(joined),
                new DatasetScan(snapshot, scan.problems()),
                part,
                other,
                roles);
    }

    /** The files that could not be used, of those that were asked about. */
    public List<SkippedFile> skipped() {
        var samples = report.evaluation().samples().stream().map(EvaluatedSample::sample).toList();
        return Stream.concat(scan.skippedAround(samples).stream(), report.skipped().stream())
                .toList();
    }
}
