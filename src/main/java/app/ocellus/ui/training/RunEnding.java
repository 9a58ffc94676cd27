package app.ocellus.ui.training;

import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.training.TrainingViewModel.State;
import app.ocellus.workspace.project.ProjectTraining.Finished;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Why the last run ended and what was kept, in sentences. */
final class RunEnding {

    private final ObservableList<Sentence> sentences = FXCollections.observableArrayList();
    private final ObservableList<Sentence> readOnly =
            FXCollections.unmodifiableObservableList(sentences);

    void clear() {
        sentences.clear();
    }

    /** Tells how a run ended, and returns how far the training is by that. */
    State tell(Outcome<Finished> outcome) {
        return switch (outcome) {
            case Outcome.Success<Finished>(var finished) -> {
                sentences.setAll(finished.result().ending());
                yield stateAfter(finished);
            }
            case Outcome.Failure<Finished>(var cause) -> {
                sentences.setAll(Failures.sentence(cause));
                yield State.FAILED;
            }
            case Outcome.Cancelled<Finished> _ -> {
                sentences.setAll(Sentence.of("training.cancelled"));
                yield State.CANCELLED;
            }
        };
    }

    private static State stateAfter(Finished finished) {
        return switch (finished.result().reason()) {
            case CANCELLED -> State.CANCELLED;
            case COMPLETED, EARLY_STOPPED, STOPPED, NOT_FINITE ->
                    finished.kept().isPresent() ? State.FINISHED : State.FAILED;
        };
    }

    /** A sentence each. */
    ObservableList<Sentence> sentences() {
        return readOnly;
    }
}
