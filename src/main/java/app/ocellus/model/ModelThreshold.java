package app.ocellus.model;

import java.nio.file.Path;

/** Changes below which confidence a model file says "not sure"; all else stays as it is. */
public final class ModelThreshold {

    private final ModelFiles models;

    /** The threshold of files that {@code models} reads and writes. */
    public ModelThreshold(ModelFiles models) {
        this.models = models;
    }

    /**
     * Sets it and returns what is in the file now.
     *
     * @param threshold in [0,1]; 0 always answers
     * @throws app.ocellus.message.UserException when the file cannot be read or written; it is as
     *     it was then
     */
    public ModelBundle set(Path file, double threshold) {
        var model = models.read(file);
        if (model.output().threshold() == threshold) {
            return model;
        }
        var changed = model.withOutput(model.output().withThreshold(threshold));
        models.write(file, changed);
        return changed;
    }
}
