package app.ocellus.dataset.health;

import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.edit.EditedDataset;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.look.LookCache;
import app.ocellus.dataset.look.PictureLooker;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A dataset that was scanned and looked at. */
record Checked(DatasetScan scan, Map<SampleId, Look> looks) {

    static Checked of(Path data, Path cache) {
        var decoder = new ImageDecoder();
        var scan =
                new DatasetScanner(decoder).scan(data, Progress.Listener.NONE, new Cancellation());
        var looker =
                new PictureLooker(decoder, new LookCache(cache, new AtomicFiles(FileOps.REAL)));
        return new Checked(
                scan,
                scan.snapshot()
                        .images()
                        .parallel()
                        .collect(Collectors.toMap(sample -> sample.id(), looker::look)));
    }

    HealthReport report() {
        return report(EditedDataset.unedited(scan.snapshot()));
    }

    HealthReport report(EditedDataset edited) {
        return HealthReport.of(
                new HealthInput(
                        edited,
                        HealthInput.ownFolders(scan.snapshot().images()),
                        looks,
                        scan.problems()));
    }

    /** The images of each finding of a check. */
    static Set<List<String>> samples(HealthReport report, HealthCheck check) {
        return report.of(check).stream()
                .map(finding -> finding.samples().stream().map(SampleId::value).toList())
                .collect(Collectors.toSet());
    }
}
