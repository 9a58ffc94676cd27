package app.ocellus.dataset;

import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scans for tests. */
final class Scans {

    private Scans() {}

    static DatasetScan of(PictureFolder folder) {
        return of(folder.root());
    }

    static DatasetScan of(Path data) {
        return new DatasetScanner(new ImageDecoder())
                .scan(data, Progress.Listener.NONE, new Cancellation());
    }

    static List<String> classes(DatasetScan scan) {
        return scan.snapshot().classes().stream().map(ClassLabel::name).toList();
    }

    static List<String> ids(DatasetScan scan) {
        return scan.snapshot().samples().stream().map(sample -> sample.id().value()).toList();
    }

    /** How many samples lie in each split folder and class. */
    static Map<String, Long> counts(DatasetScan scan) {
        var counts = new TreeMap<String, Long>();
        for (var sample : scan.snapshot().samples()) {
            var split = sample.folderSplit();
            counts.merge(
                    (split == null ? "" : split.text() + " ") + sample.classId().value(),
                    1L,
                    Long::sum);
        }
        return counts;
    }

    static List<String> keys(DatasetScan scan) {
        return scan.problems().stream().map(problem -> problem.sentence().key()).toList();
    }
}
