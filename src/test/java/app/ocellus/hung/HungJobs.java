package app.ocellus.hung;

import app.ocellus.Composition;
import app.ocellus.Exports;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.PictureFiles;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.copy.CopyRequest;
import app.ocellus.dataset.copy.CopyRequest.Means;
import app.ocellus.dataset.copy.DatasetCopy;
import app.ocellus.dataset.edit.EditedDataset;
import app.ocellus.evaluation.ClassProbability;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.scoring.PictureScorer;
import app.ocellus.evaluation.sorting.FolderSorting;
import app.ocellus.evaluation.sorting.SortRequest;
import app.ocellus.export.ExportFormat;
import app.ocellus.export.ExportRequest;
import app.ocellus.file.FileOps;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.EndReason;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingTask;
import app.ocellus.workspace.project.ProjectOpener;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a person may be doing when a disk stops answering; each ends when it is cancelled. */
public final class HungJobs {

    private static final Progress.Listener QUIET = Progress.Listener.NONE;

    private final Composition program;
    private final Path data;
    private final Path out;
    private final DatasetScan scan;
    private final DatasetSplit split;

    /**
     * Jobs on a dataset, which is scanned while its disk still answers.
     *
     * @param out for what is written
     */
    public HungJobs(Composition program, Path data, Path out) {
        this.program = program;
        this.data = data;
        this.out = out;
        this.scan = program.scanner().scan(data, QUIET, new Cancellation());
        this.split = new DatasetSplitter(SplitPlan.DEFAULT).split(scan.snapshot());
    }

    /**
     * A job.
     *
     * @param hangsAt the part of a path with which the disk is to hang meanwhile
     * @param work says whether it was left early, if it does not throw
     */
    public record Job(String hangsAt, Predicate<Cancellation> work) {}

    /** All of them by name. */
    public Map<String, Job> all() {
        var jobs = new LinkedHashMap<String, Job>();
        jobs.put("scan: a folder", job("dog", this::scan));
        jobs.put("scan: a file", job("3.png", this::scan));
        jobs.put("open as a project", job("dog", this::open));
        jobs.put("look at all pictures", job("3.png", this::look));
        jobs.put("measure pixels", job("3.png", this::measure));
        jobs.put("find pictures", job("dog", stop -> PictureFiles.find(List.of(data), stop)));
        jobs.put("predict: a folder", job("dog", this::predict));
        jobs.put("predict: a file", job("3.png", this::predict));
        jobs.put("train, Quick", new Job("3.png", stop -> train(quick(), stop)));
        jobs.put("train, Fine-tune", new Job("3.png", stop -> train(fineTune(), stop)));
        jobs.put("copy", job("3.png", this::copy));
        jobs.put("sort by class", job("3.png", this::sort));
        jobs.put("export with pictures", job("3.png", this::export));
        return jobs;
    }

    private static Job job(String hangsAt, Consumer<Cancellation> work) {
        return new Job(
                hangsAt,
                stop -> {
                    work.accept(stop);
                    return false;
                });
    }

    private void scan(Cancellation stop) {
        program.scanner().scan(data, QUIET, stop);
    }

    private void open(Cancellation stop) {
        try (var opener = new ProjectOpener(program.scanner(), program.projects())) {
            opener.open(data, QUIET, stop);
        }
    }

    private void look(Cancellation stop) {
        program.looks().pass().run(scan.snapshot().samples(), (_, _) -> {}, QUIET, stop);
    }

    private void measure(Cancellation stop) {
        program.pixelMeter().measure(scan.snapshot().samples(), QUIET, stop);
    }

    private ModelBundle model() {
        return program.models().read(program.directories().everydayModel());
    }

    private void predict(Cancellation stop) {
        new PictureScorer(program.classifier(model()), 1)
                .score(List.of(data), _ -> false, _ -> {}, QUIET, stop);
    }

    private static TrainingConfig quick() {
        return TrainingConfig.quick("efficientnet-lite0", new Preprocessing(40, Fit.CROP), 3);
    }

    private static TrainingConfig fineTune() {
        var config =
                TrainingConfig.fineTune("efficientnet-lite0", new Preprocessing(40, Fit.CROP), 3);
        return config.withFineTuning(
                new TrainingConfig.FineTuning(config.fineTuning().depth(), false));
    }

    private boolean train(TrainingConfig config, Cancellation stop) {
        var task = TrainingTask.of(split, config);
        return program.trainer().train(task, _ -> {}, stop).reason() == EndReason.CANCELLED;
    }

    private void copy(Cancellation stop) {
        var request =
                new CopyRequest(
                        EditedDataset.unedited(scan.snapshot()),
                        split,
                        List.of(),
                        out.resolve("copy"),
                        Optional.empty(),
                        Means.COPY);
        new DatasetCopy(FileOps.REAL, program.drafts()).write(request, QUIET, stop);
    }

    private void sort(Cancellation stop) {
        var answers =
                scan.snapshot().samples().stream()
                        .<PredictedPicture>map(
                                sample ->
                                        new PredictedPicture.Answered(
                                                sample.file(),
                                                List.of(new ClassProbability(label(), 1)),
                                                true,
                                                -1))
                        .toList();
        new FolderSorting(FileOps.REAL, program.drafts())
                .sort(new SortRequest(answers, out.resolve("sorted"), Means.COPY), QUIET, stop);
    }

    private ClassLabel label() {
        return split.classes().getFirst();
    }

    private void export(Cancellation stop) {
        Exports.of(program)
                .export(
                        new ExportRequest(
                                model(),
                                out.resolve("export"),
                                Set.of(ExportFormat.ONNX),
                                List.of(data)),
                        QUIET,
                        stop);
    }
}
