package app.ocellus.ui.runs;

import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.RunNames;
import app.ocellus.ui.common.Text;
import app.ocellus.workspace.run.RunEvaluation;
import app.ocellus.workspace.run.RunRecord;
import app.ocellus.workspace.run.RunState;
import app.ocellus.workspace.run.SavedRun;

import java.util.List;
import java.util.Optional;

/**
 * A run as it stands in the table.
 *
 * @param evaluations what its model came to, the newest of each part of the data
 */
public record RunRow(SavedRun saved, List<RunEvaluation> evaluations) {

    /** Copies the list. */
    public RunRow {
        evaluations = List.copyOf(evaluations);
    }

    /** What is written down of it. */
    public RunRecord record() {
        return saved.record();
    }

    /** What it is called, in the window's present language. */
    String title() {
        return RunNames.of(record()).spoken();
    }

    /** Why a training cannot go on from it where a person left it; else nothing. */
    public Text obstacle() {
        return switch (saved.state()) {
            case RUNNING, FINISHED -> Text.NONE;
            case INTERRUPTED, CANCELLED ->
                    saved.resumable()
                            ? Text.NONE
                            : Text.of(
                                    record().config() == null
                                            ? "runs.cannot-continue-unknown"
                                            : "runs.cannot-continue");
        };
    }

    /** Its number, which it keeps. */
    public int number() {
        return record().number();
    }

    /** Its accuracy on the test data; nothing where it was not asked about them. */
    public Optional<Double> testAccuracy() {
        return evaluations.stream()
                .filter(one -> one.isOn(SplitRole.TEST))
                .map(RunEvaluation::accuracy)
                .findFirst();
    }

    /** Whether a training can go on from it: from where it was left, or from its model. */
    public boolean canGoOn() {
        return saved.resumable() || isUsable();
    }

    /** Whether it has left a model that can be used. */
    public boolean isUsable() {
        return saved.state() == RunState.FINISHED && saved.hasModel();
    }
}
