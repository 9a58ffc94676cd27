package app.ocellus.ui;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.PixelStatistics;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.ScanProblem;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.image.RgbImage;
import app.ocellus.message.Sentence;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainingSummary;
import app.ocellus.training.EndReason;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.Optimisation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;
import app.ocellus.training.TrainingResult;
import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.ProjectStore;
import app.ocellus.workspace.project.ProjectTraining.Finished;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.project.UntouchedProject;
import app.ocellus.workspace.run.RunRecord;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.SavedRun;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the tests of the window begin with: datasets, runs and models that touch no disk. */
public final class Given {

    /** Samples of a class: of eight, four to learn from, two for validation, two for the test. */
    public static final int PER_CLASS = 8;

    private Given() {}

    /** An open dataset of these classes, with nothing to complain of. */
    public static OpenProject project(String name, String... classes) {
        return project(Path.of("nowhere", name), List.of(), classes);
    }

    /** The same dataset with what is kept of it in {@code projects}. */
    public static OpenProject kept(OpenProject project, Path projects) {
        var store = new ProjectStore(projects, new AtomicFiles(FileOps.REAL));
        return new OpenProject(
                store.of(project.scan().snapshot().root()), project.scan(), project.split());
    }

    /** The same in a window that may only look. */
    public static OpenProject forReading(OpenProject project) {
        return new OpenProject(
                UntouchedProject.forReading(project.project()), project.scan(), project.split());
    }

    /** The same dataset with fewer images to learn from. */
    public static OpenProject smaller(OpenProject project) {
        var split = project.split();
        var less = split.training().subList(1, split.training().size());
        return new OpenProject(
                project.project(),
                project.scan(),
                new DatasetSplit(split.classes(), less, split.validation(), split.test()));
    }

    /** An open dataset in which something was found. */
    public static OpenProject projectWithProblem(String name, String... classes) {
        var sentence = Sentence.of("image.empty", name + "/empty.jpg");
        var place = Path.of("nowhere", name, "empty.jpg");
        var problem = new ScanProblem(place, ScanProblem.Kind.UNREADABLE, sentence);
        return project(Path.of("nowhere", name), List.of(problem), classes);
    }

    /** An open folder of pictures that nobody has sorted; their names say what they show. */
    public static OpenProject unsorted(String name, int each, String... kinds) {
        var root = Path.of("nowhere", name);
        var images = new ArrayList<ImageSample>();
        for (var kind : kinds) {
            for (int i = 0; i < each; i++) {
                var id = "%s-%04d.jpg".formatted(kind, i);
                images.add(
                        new ImageSample(
                                new SampleId(id), root.resolve(id), ClassId.NONE, null, 1000));
            }
        }
        return new OpenProject(
                UntouchedProject.of(root.toString()),
                new DatasetScan(
                        new DatasetSnapshot(
                                1, root, List.of(), List.of(), images, List.of(), List.of()),
                        List.of()),
                new DatasetSplit(List.of(), List.of(), List.of(), List.of()));
    }

    private static OpenProject project(Path root, List<ScanProblem> problems, String... classes) {
        var labels = Stream.of(classes).map(ClassLabel::named).toList();
        var samples = new ArrayList<ImageSample>();
        var parts = List.of(new ArrayList<ImageSample>(), new ArrayList<ImageSample>());
        var training = new ArrayList<ImageSample>();
        for (var label : labels) {
            for (int i = 0; i < PER_CLASS; i++) {
                var sample = sample(root, label, i);
                samples.add(sample);
                (i < 4 ? training : parts.get(i < 6 ? 0 : 1)).add(sample);
            }
        }
        var twins = List.of(List.of(samples.get(0).id(), samples.get(1).id()));
        return new OpenProject(
                UntouchedProject.of(root.toString()),
                new DatasetScan(
                        new DatasetSnapshot(1, root, labels, samples, List.of(), List.of(), twins),
                        problems),
                new DatasetSplit(labels, training, parts.get(0), parts.get(1)));
    }

    private static ImageSample sample(Path root, ClassLabel label, int number) {
        var id = "%s/%04d.jpg".formatted(label.name(), number);
        return new ImageSample(new SampleId(id), root.resolve(id), label.id(), null, 1000);
    }

    /** A backbone by name. */
    public static BackboneInfo backbone(String id, String role) {
        return backbone(id, role, 224);
    }

    /** A backbone by name, with that input. */
    public static BackboneInfo backbone(String id, String role, int size) {
        var file = new BackboneInfo.PinnedFile("backbone", "00");
        return new BackboneInfo(
                1, id, id, role, "", "", file, file, size, 2, 1, List.of(), List.of(), Map.of(),
                "");
    }

    /** A picture whose colours go from left to right and from top to bottom. */
    public static RgbImage picture(Path file) {
        int side = 64;
        var rgb = new byte[3 * side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                rgb[3 * (y * side + x)] = (byte) (4 * x);
                rgb[3 * (y * side + x) + 1] = (byte) (4 * y);
                rgb[3 * (y * side + x) + 2] = (byte) file.toString().hashCode();
            }
        }
        return new RgbImage(side, side, rgb);
    }

    /** The model of a run on this dataset. */
    public static ModelBundle model(OpenProject project) {
        var classes = project.split().classes();
        int count = classes.size();
        return new ModelBundle(
                project.name(),
                new ModelBundle.BackboneReference("small", "00"),
                classes,
                new Preprocessing(224, Fit.CROP),
                LearntWeights.of(new Head(count, 2, new float[2 * count], new float[count])),
                ModelBundle.Output.PLAIN,
                new TrainingSummary(
                        "quick", 1L, 2, 2, "completed", 0.5, 0.75, 4 * count, 2 * count, null),
                Set.of());
    }

    /** A run of four epochs that was left after some of them. */
    public static SavedRun unfinished(RunState state, int number, int epochs) {
        var how = Optimisation.FINE_TUNE.withEpochs(4);
        var input = new Preprocessing(224, Fit.CROP);
        var record =
                new RunRecord(
                        RunRecord.FORMAT,
                        number,
                        null,
                        "",
                        "2026-01-02T03:04:03Z",
                        state == RunState.CANCELLED ? "2026-01-02T03:04:05Z" : null,
                        "fine-tune",
                        "small",
                        1,
                        epochs,
                        epochs,
                        state == RunState.CANCELLED ? "cancelled" : null,
                        null,
                        epochs == 0 ? null : 0.5,
                        epochs == 0 ? null : 0.75,
                        1.5,
                        false,
                        null,
                        TrainingConfig.fineTune("small", input, 1).withOptimisation(how));
        return new SavedRun(record, Path.of("nowhere", "run-" + number), state, false, true);
    }

    /** A finished run of this number. */
    public static KeptRun kept(OpenProject project, int number) {
        var record =
                new RunRecord(
                        RunRecord.FORMAT,
                        number,
                        null,
                        "",
                        "2026-01-02T03:04:03Z",
                        "2026-01-02T03:04:05Z",
                        "quick",
                        "small",
                        1,
                        2,
                        2,
                        "completed",
                        null,
                        0.5,
                        0.75,
                        1.5,
                        false,
                        null,
                        null);
        var folder = Path.of("nowhere", project.name(), "run-" + number);
        return new KeptRun(
                new SavedRun(record, folder, RunState.FINISHED, true, false), model(project));
    }

    /** The same as the next steps see it. */
    public static TrainedRun run(OpenProject project, int number) {
        var kept = kept(project, number);
        return new TrainedRun(project, kept.saved(), kept.model());
    }

    /** The record of an epoch whose validation loss is {@code loss}. */
    public static EpochRecord epoch(int epoch, double loss) {
        return new EpochRecord(epoch, loss + 0.25, 0.5, loss, 0.75, 1e-3);
    }

    /** What a run came to that ran as many epochs, each better than the one before. */
    public static Finished finished(OpenProject project, int number, EndReason reason, int epochs) {
        var records = IntStream.rangeClosed(1, epochs).mapToObj(e -> epoch(e, 1.0 / e)).toList();
        var result =
                new TrainingResult(
                        reason,
                        new TrainingHistory(records, epochs),
                        project.split().classes(),
                        null,
                        new Preprocessing(224, Fit.CROP),
                        List.of(),
                        List.of());
        boolean keeps = reason != EndReason.CANCELLED && epochs > 0;
        return new Finished(result, keeps ? Optional.of(kept(project, number)) : Optional.empty());
    }

    /** What the pixels of a dataset may be like. */
    public static PixelStatistics colours() {
        return new PixelStatistics(
                1_000, List.of(0.431, 0.458, 0.454), List.of(0.254, 0.251, 0.282), List.of());
    }
}
