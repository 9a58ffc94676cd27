package app.ocellus.cli;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.file.Path;

/** What the command line says of a picture, for tests of the window. */
public final class PredictJson {

    private PredictJson() {}

    /** The object that {@code predict MODEL PICTURE --json} prints. */
    public static JsonNode of(Path model, Path picture) {
        return Cli.run("predict", model, picture, "--json").json();
    }
}
