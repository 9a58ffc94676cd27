package app.ocellus;

import app.ocellus.task.Daemons;
import app.ocellus.task.SteadyThreads;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Fonts;
import app.ocellus.ui.common.FxDialogs;
import app.ocellus.ui.common.Pixels;
import app.ocellus.ui.common.Theme;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.common.Thumbnails;
import app.ocellus.ui.dataset.DatasetView;
import app.ocellus.ui.evaluation.EvaluationEdits;
import app.ocellus.ui.evaluation.EvaluationView;
import app.ocellus.ui.evaluation.SamplePictures;
import app.ocellus.ui.export.ExportView;
import app.ocellus.ui.main.MainView;
import app.ocellus.ui.main.OcellusWindow;
import app.ocellus.ui.main.Step;
import app.ocellus.ui.main.Views;
import app.ocellus.ui.prediction.PredictionView;
import app.ocellus.ui.runs.RunsView;
import app.ocellus.ui.settings.SettingsView;
import app.ocellus.ui.training.TrainingView;
import app.ocellus.workspace.AppDirectories;
import app.ocellus.workspace.window.SingleWindow;

import javafx.application.Platform;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Puts the views together and shows them. */
public final class Window {

    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final int FAILED = 1;

    /** For a piece of work of the engines, such as a step of all layers. */
    private static final Duration LONGEST_COMPUTING = Duration.ofSeconds(5);

    /** For that, and for saving what was changed last. */
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private Window() {}

    /**
     * Opens the window and takes what it was started with, and what later starts hand over.
     *
     * @throws UnsupportedOperationException where there is no display
     */
    static void open(List<Path> paths, SingleWindow one) {
        // while the toolkit starts
        var program = CompletableFuture.supplyAsync(Window::program, Window::onItsOwn);
        Platform.startup(() -> showOrEnd(program, paths, one));
    }

    /** Not of the pool that all share: its threads are to give way, as those do who use it. */
    private static void onItsOwn(Runnable work) {
        Daemons.named("start").newThread(work).start();
    }

    /** The program, and what takes long when it is first done: JSON is read. */
    private static Composition program() {
        var program = new Composition(AppDirectories.ofSystem());
        try {
            program.backbones().all();
        } catch (RuntimeException e) {
            LOG.debug("the window will ask again, and tell", e);
        }
        return program;
    }

    /** A program without a window could neither be used nor closed. */
    private static void showOrEnd(
            CompletableFuture<Composition> program, List<Path> paths, SingleWindow one) {
        try {
            show(program.join(), paths, one);
        } catch (CompletionException e) {
            giveUp(Objects.requireNonNull(e.getCause()));
        } catch (RuntimeException | Error e) {
            giveUp(e);
        }
    }

    private static void giveUp(Throwable cause) {
        LOG.error("no window", cause);
        System.err.println(Failures.sentence(cause));
        System.exit(FAILED);
    }

    private static void show(Composition program, List<Path> paths, SingleWindow one) {
        Theme.insteadOfTheToolkits();
        var stage = new Stage();
        var logs = new LogFiles(program.directories().logs());
        logs.begin();
        Fonts.requireOneOfTheSystem();
        var models = new WindowComposition(program, Platform::runLater);
        var report = new CrashReport(new FxDialogs(stage), Platform::runLater, logs);
        Thread.setDefaultUncaughtExceptionHandler(report);
        Thread.currentThread().setUncaughtExceptionHandler(report);
        // the threads that save end with the window
        stage.setOnHiding(
                _ -> {
                    models.saveLast();
                    program.looks().save();
                });
        // on a thread that keeps the program alive, so that the window is gone at once
        stage.setOnHidden(_ -> Thread.ofPlatform().start(() -> end(program, one)));
        var _ =
                new EndSignals(
                        () -> Platform.runLater(stage::close),
                        LONGEST_END,
                        Runtime.getRuntime()::halt);
        of(program, models, new FxDialogs(stage)).show(stage);
        models.all().main().take(paths);
        one.listen(later -> Platform.runLater(() -> take(later, models, stage)));
        if (Rehearsal.isWanted()) {
            Rehearsal.begin(models.all(), stage);
        }
    }

    /**
     * Ends the program when nobody computes any more. Libraries of the engines are taken down as a
     * process exits, by hooks of Java and of the system, and whoever is in them then crashes.
     */
    private static void end(Composition program, SingleWindow one) {
        one.close();
        program.torch().lane().close(LONGEST_COMPUTING);
        // a rehearsal is written down as Java ends
        if (!Rehearsal.isWanted()) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** Somebody started the program again: with files, or to see it. */
    private static void take(List<Path> paths, WindowComposition models, Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        models.all().main().take(paths);
    }

    /** The window of the program; tests and pictures bring dialogs of their own. */
    public static OcellusWindow of(Composition program, WindowComposition models, Dialogs dialogs) {
        return of(models.all(), thumbnails(program), program.threads(), dialogs);
    }

    /** The window over these view models, whatever stands behind them. */
    public static OcellusWindow of(
            WindowModels models, ThumbnailSource<Path> pictures, int threads, Dialogs dialogs) {
        var main = models.main();
        var step = main.stepProperty();
        Consumer<Path> alike =
                picture -> {
                    models.projects().browsingProperty().set(false);
                    step.set(Step.DATASET);
                    models.tabs().similar().moreLike(picture);
                };
        var views =
                new Views(
                        () ->
                                new DatasetView(
                                        models.dataset(),
                                        models.tabs(),
                                        models.projects(),
                                        pictures,
                                        dialogs,
                                        () -> step.set(Step.PREDICT)),
                        () ->
                                new TrainingView(
                                        models.training(),
                                        models.aids(),
                                        dialogs,
                                        threads,
                                        () -> step.set(Step.DATASET),
                                        () -> step.set(Step.EVALUATE)),
                        () ->
                                new EvaluationView(
                                        models.evaluation(),
                                        new EvaluationEdits(models.evaluation(), models.dataset()),
                                        models.evaluationTabs(),
                                        new SamplePictures(pictures, models.activation()),
                                        dialogs,
                                        new EvaluationView.Ways(
                                                () -> step.set(Step.TRAIN),
                                                models.training()::again,
                                                alike)),
                        () ->
                                new PredictionView(
                                        models.prediction(),
                                        models.answer(),
                                        pictures,
                                        dialogs,
                                        alike),
                        () ->
                                new RunsView(
                                        models.runs(),
                                        dialogs,
                                        () -> step.set(Step.DATASET),
                                        () -> step.set(Step.TRAIN)),
                        () ->
                                new ExportView(
                                        models.export(),
                                        dialogs,
                                        model -> main.take(List.of(model))),
                        () ->
                                new SettingsView(
                                        models.settings(),
                                        models.backbones(),
                                        models.device(),
                                        models.storage(),
                                        dialogs));
        return new OcellusWindow(
                new MainView(
                        main,
                        views,
                        dialogs,
                        new MainView.Around(models.device(), models.hints(), models.help())),
                main,
                models.settings(),
                models.help(),
                dialogs);
    }

    private static Thumbnails thumbnails(Composition program) {
        return new Thumbnails(
                (file, side) -> {
                    var picture = program.looks().thumbnail(file, side);
                    return new Pixels(picture.width(), picture.height(), picture.rgb());
                },
                new SteadyThreads(Math.max(1, program.threads() - 1), Daemons.named("thumbnail")));
    }
}
