package app.ocellus.ui.prediction;

import app.ocellus.ui.common.Messages;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/** The names of models for people. */
final class ModelNames extends StringConverter<@Nullable ModelChoice> {

    @Override
    public String toString(@Nullable ModelChoice choice) {
        return switch (choice) {
            case null -> "";
            case ModelChoice.Everyday _ -> Messages.get("prediction.everyday");
            case ModelChoice.Run(var run) ->
                    Messages.get(
                            "prediction.run", run.saved().record().number(), run.project().name());
            case ModelChoice.Opened(var file) -> file.getFileName().toString();
        };
    }

    @Override
    public @Nullable ModelChoice fromString(@Nullable String text) {
        return null;
    }
}
