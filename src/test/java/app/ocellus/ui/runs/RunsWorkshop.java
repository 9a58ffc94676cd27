package app.ocellus.ui.runs;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.TrainingConfig;
import app.ocellus.ui.FourSteps;
import app.ocellus.ui.Given;
import app.ocellus.ui.Later;
import app.ocellus.ui.StoredTraining;
import app.ocellus.workspace.project.OpenProject;

import java.nio.file.Path;
import java.util.List;

/** The window's steps over a project whose runs lie on the disk; nothing happens but when asked. */
final class RunsWorkshop {

    static final TrainingConfig QUICK =
            TrainingConfig.quick("small", new Preprocessing(224, Fit.CROP), 5);

    final StoredTraining training = new StoredTraining();
    final Later background = new Later();
    final FourSteps steps = new FourSteps(training, background, Runnable::run);
    final OpenProject project;
    final RunsViewModel model = steps.runs;

    RunsWorkshop(Path projects) {
        project = Given.kept(FourSteps.PETS, projects);
        steps.found = project;
    }

    /** A run that was trained before, so that the window finds it. */
    RunsWorkshop trained(TrainingConfig config) {
        training.train(project, config, _ -> {}, new Cancellation());
        training.configs.clear();
        return this;
    }

    RunsWorkshop trained(int epochs) {
        return trained(QUICK.withOptimisation(QUICK.optimisation().withEpochs(epochs)));
    }

    /** Opens what is found now. */
    RunsWorkshop open() {
        return open(steps.found);
    }

    RunsWorkshop open(OpenProject found) {
        steps.found = found;
        steps.dataset.open(Path.of("pets"));
        background.runAll();
        return this;
    }

    List<Integer> numbers() {
        return model.list().rowsProperty().get().stream().map(RunRow::number).toList();
    }

    RunRow row(int number) {
        return model.list().rowsProperty().get().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    void choose(Integer... numbers) {
        model.list().choose(List.of(numbers).stream().map(this::row).toList());
        background.runAll();
    }

    RunDetail detail() {
        return model.detailProperty().get().orElseThrow();
    }
}
