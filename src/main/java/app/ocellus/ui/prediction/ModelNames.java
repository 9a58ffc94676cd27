package app.ocellus.ui.prediction;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.RunNames;

import org.jspecify.annotations.Nullable;

/** The names of models for people. */
public final class ModelNames {

    private ModelNames() {}

    /** What a model is called; nothing where none is chosen. */
    public static String of(@Nullable ModelChoice choice) {
        return switch (choice) {
            case null -> "";
            case ModelChoice.Everyday _ -> Messages.get("prediction.everyday");
            case ModelChoice.Run(var run) ->
                    Messages.get(
                            "prediction.run",
                            RunNames.of(run.saved().record()).spoken(),
                            run.project().name());
            case ModelChoice.Saved(var run, var project) ->
                    Messages.get("prediction.run", RunNames.of(run.record()).spoken(), project);
            case ModelChoice.Opened(var file) -> file.getFileName().toString();
        };
    }
}
