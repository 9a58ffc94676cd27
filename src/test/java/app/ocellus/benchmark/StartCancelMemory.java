package app.ocellus.benchmark;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.fixtures.StartCancel;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.task.Cancellation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the process holds while trainings are begun and cancelled, every ten of them. */
final class StartCancelMemory {

    private static final int CYCLES = 100;
    private static final int STEP = 10;

    private StartCancelMemory() {}

    static void run(Path data) throws IOException, InterruptedException {
        var cycles = new StartCancel(few(data));
        cycles.run(4);
        for (int done = 0; done <= CYCLES; done += STEP) {
            var held = cycles.held();
            System.out.printf(
                    "%3d cycles: %d arrays, %d threads, %d files, %d MB resident%n",
                    done, held.arrays(), held.threads(), held.files(), TrainingMemory.resident());
            if (done < CYCLES) {
                cycles.run(STEP);
            }
        }
    }

    /** The first of every class; a folder that has few images would be done before the cancel. */
    private static DatasetSplit few(Path data) {
        var scan = TestProgram.composition().scanner().scan(data, _ -> {}, new Cancellation());
        var split = new DatasetSplitter(SplitPlan.DEFAULT).split(scan.snapshot());
        return new DatasetSplit(
                split.classes(),
                firsts(split, split.training(), 4),
                firsts(split, split.validation(), 2),
                List.of());
    }

    private static List<ImageSample> firsts(
            DatasetSplit split, List<ImageSample> samples, int count) {
        return split.classes().stream()
                .flatMap(
                        label ->
                                samples.stream()
                                        .filter(sample -> sample.classId().equals(label.id()))
                                        .limit(count))
                .toList();
    }
}
