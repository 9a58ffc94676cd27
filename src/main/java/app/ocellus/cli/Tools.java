package app.ocellus.cli;

import app.ocellus.Composition;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What a command works with.
 *
 * @param program made when a command first needs it
 * @param cancellation what Ctrl-C asks for
 */
record Tools(Supplier<Composition> program, Terminal terminal, Cancellation cancellation) {

    private static final String EVERYDAY = "everyday";

    /** The objects of the program. */
    Composition composition() {
        return program.get();
    }

    /**
     * The model of that file; {@code everyday} is the one that is shipped.
     *
     * @throws UserException when it cannot be read
     */
    ModelBundle model(Path file) {
        return composition().models().read(modelFile(file));
    }

    /** Where the model lies that is called so. */
    Path modelFile(Path file) {
        return file.equals(Path.of(EVERYDAY)) ? composition().directories().everydayModel() : file;
    }
}
