package app.ocellus.ui.prediction;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Newest;
import app.ocellus.ui.dataset.DatasetViewModel;
import app.ocellus.ui.dataset.EditsViewModel;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The picture that is shown large becomes a sample of the open dataset: of the class that the model
 * said, or of the right one. One that is in the dataset already gets another label.
 */
public final class CorrectionViewModel {

    /** What can be done with the picture. */
    public sealed interface State {
        /** There is none, or nobody can say what it shows. */
        record NoPicture() implements State {}

        /** There is no dataset to add it to. */
        record NoDataset() implements State {}

        /** The dataset may only be looked at. */
        record ReadOnly() implements State {}

        /** It can be added. */
        record Outside() implements State {}

        /**
         * It is in the dataset.
         *
         * @param className of its class; empty where it has none
         * @param last whether the last edit was of this image alone, so that undo is about it
         */
        record Inside(ImageSample sample, String className, boolean last) implements State {}
    }

    /** A picture, and the image of the dataset that it is. */
    private record Looked(Path picture, Optional<ImageSample> image) {}

    private final PredictionViewModel prediction;
    private final DatasetViewModel dataset;
    private final Newest<Looked> newest;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.NoPicture());

    /** Corrects what {@code prediction} has selected. */
    public CorrectionViewModel(
            PredictionViewModel prediction, DatasetViewModel dataset, TaskRunner runner) {
        this.prediction = prediction;
        this.dataset = dataset;
        this.newest = new Newest<>(runner);
        prediction.selectedProperty().addListener(_ -> look());
        dataset.projectProperty().addListener(_ -> look());
        newest.answerProperty().addListener((_, _, now) -> now.ifPresent(this::looked));
    }

    private void look() {
        newest.leave();
        var open = dataset.projectProperty().get();
        if (!(prediction.selectedProperty().get() instanceof PredictedPicture.Answered picture)) {
            state.set(new State.NoPicture());
        } else if (open == null) {
            state.set(new State.NoDataset());
        } else if (open.project().isReadOnly()) {
            state.set(new State.ReadOnly());
        } else {
            newest.ask(_ -> new Looked(picture.file(), open.imageOf(picture.file())));
        }
    }

    private void looked(Looked looked) {
        var selected = prediction.selectedProperty().get();
        if (selected != null && selected.file().equals(looked.picture())) {
            state.set(looked.image().<State>map(this::inside).orElseGet(State.Outside::new));
        }
    }

    private State.Inside inside(ImageSample image) {
        var name =
                classes().stream()
                        .filter(label -> label.id().equals(image.classId()))
                        .map(ClassLabel::name)
                        .findFirst();
        return new State.Inside(image, name.orElse(""), isLast(image));
    }

    private boolean isLast(ImageSample image) {
        var open = dataset.projectProperty().get();
        if (open == null || !open.edits().history().canUndo()) {
            return false;
        }
        return switch (open.edits().history().done().getLast()) {
            case Edit.Add(var samples, _) -> samples.equals(List.of(image.id()));
            case Edit.Relabel(var samples, _) -> samples.equals(List.of(image.id()));
            default -> false;
        };
    }

    /** The class that the model said is right. */
    public void accept() {
        if (prediction.selectedProperty().get() instanceof PredictedPicture.Answered picture) {
            correct(picture.best().label().name());
        }
    }

    /** It is of this class, which is made where there is none. */
    public void correct(String className) {
        var selected = prediction.selectedProperty().get();
        switch (state.get()) {
            case State.Inside(var sample, _, _) -> edits().relabel(List.of(sample), className);
            case State.Outside _ when selected != null ->
                    edits().add(List.of(selected.file()), className);
            case State.Outside _, State.NoPicture _, State.NoDataset _, State.ReadOnly _ -> {}
        }
    }

    /** The classes of the open dataset. */
    public List<ClassLabel> classes() {
        OpenProject open = dataset.projectProperty().get();
        return open == null ? List.of() : open.scan().snapshot().classes();
    }

    /** What is done to the dataset; the last thing can be taken back there. */
    public EditsViewModel edits() {
        return dataset.edits();
    }

    /** What can be done with the picture. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the dataset has the class that the model said. */
    public boolean isSaidKnown() {
        return prediction.selectedProperty().get() instanceof PredictedPicture.Answered picture
                && classes().stream()
                        .anyMatch(label -> label.name().equals(picture.best().label().name()));
    }

    /** Whether the dataset says of the picture what the model said. */
    public boolean isSaidSo() {
        return state.get() instanceof State.Inside inside
                && prediction.selectedProperty().get() instanceof PredictedPicture.Answered picture
                && picture.best().label().name().equals(inside.className());
    }
}
