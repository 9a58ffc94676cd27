package app.ocellus.workspace.project;

import app.ocellus.file.AtomicFiles;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.ClassNames;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelFiles;
import app.ocellus.model.ModelThreshold;
import app.ocellus.workspace.project.ProjectTraining.KeptRun;
import app.ocellus.workspace.run.SavedRun;

import java.nio.file.Files;
import java.nio.file.Path;

/** The models of runs: taken up, handed on, taken in from elsewhere. */
public final class RunModels {

    private static final String ENDING = ".ocellus";

    private final ModelFiles models;
    private final BackboneStore backbones;
    private final AtomicFiles files;

    /** Models that are read and written by {@code models} and stand on {@code backbones}. */
    public RunModels(ModelFiles models, BackboneStore backbones, AtomicFiles files) {
        this.models = models;
        this.backbones = backbones;
        this.files = files;
    }

    /**
     * A run with its model.
     *
     * @throws UserException when it has none, or none that can be read
     */
    public KeptRun open(SavedRun run) {
        if (!run.hasModel()) {
            throw new UserException(Sentence.of("workspace.run-without-model", run.folder()));
        }
        return new KeptRun(run, models.read(run.model()));
    }

    /**
     * Writes a copy of a run's model.
     *
     * @throws UserException when it cannot be read, or not be written there; what was there before
     *     is untouched then
     */
    public void export(SavedRun run, Path target) {
        open(run); // nobody is given a file that does not work
        files.write(target, out -> Files.copy(run.model(), out));
    }

    /**
     * Takes a model file in as a run of the project, called like the file.
     *
     * @throws UserException when it cannot be read or kept, or its backbone is not installed
     */
    public SavedRun take(Project project, Path file) {
        var model = models.read(file);
        backbones.find(model.backbone().id());
        var name = file.getFileName().toString();
        return project.runs()
                .adopt(
                        model,
                        name.endsWith(ENDING)
                                ? name.substring(0, name.length() - ENDING.length())
                                : name);
    }

    /**
     * Calls a class of a run's model by another name; what it has learnt stays as it is.
     *
     * @throws UserException when there is no such class, the name cannot be taken, or it cannot be
     *     written; the model is as it was then
     */
    public KeptRun renameClass(Project project, SavedRun run, String name, String other) {
        project.requireWritable();
        return new KeptRun(run, new ClassNames(models).rename(run.model(), name, other));
    }

    /**
     * Changes below which confidence a run's model says "not sure".
     *
     * @param model what is in the run's file
     * @param threshold in [0,1]; 0 always answers
     * @throws UserException when it cannot be written; the model is as it was then
     */
    public KeptRun setThreshold(
            Project project, SavedRun run, ModelBundle model, double threshold) {
        project.requireWritable();
        new ModelThreshold(models).set(run.model(), threshold);
        return new KeptRun(run, model.withThreshold(threshold));
    }
}
