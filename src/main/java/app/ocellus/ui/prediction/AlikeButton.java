package app.ocellus.ui.prediction;

import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Leads from an answer to the images of the open dataset that are like the picture. */
final class AlikeButton extends Button {

    /** A button that is there while a dataset is open and a picture was answered. */
    AlikeButton(
            PredictionViewModel model,
            ObservableValue<@Nullable OpenProject> project,
            Consumer<Path> alike) {
        super("", Icon.SEARCH.node(15));
        setId("answer-alike");
        getStyleClass().addAll("flat", "small");
        textProperty().bind(Messages.binding("similar.more"));
        setMinWidth(USE_PREF_SIZE);
        var selected = model.selectedProperty();
        setOnAction(
                _ -> {
                    if (selected.get() instanceof PredictedPicture.Answered picture) {
                        alike.accept(picture.file());
                    }
                });
        visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        project.getValue() != null
                                                && selected.get()
                                                        instanceof PredictedPicture.Answered,
                                project,
                                selected));
        managedProperty().bind(visibleProperty());
    }
}
