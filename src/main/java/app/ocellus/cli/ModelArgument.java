package app.ocellus.cli;

import app.ocellus.model.ModelBundle;

import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/** The model that a command is about, before all else that stands on the line. */
final class ModelArgument {

    @Parameters(
            index = "0",
            paramLabel = "MODEL",
            description = "a .ocellus file, or \"everyday\" for the built-in model")
    private Path model = Path.of("");

    /**
     * Reads it.
     *
     * @throws app.ocellus.message.UserException when it cannot be read
     */
    ModelBundle read(Tools tools) {
        return tools.model(model);
    }

    /** As it was given. */
    Path path() {
        return model;
    }
}
