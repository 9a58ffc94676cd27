package app.ocellus.ui.runs;

import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.evaluation.Evaluated;
import app.ocellus.ui.evaluation.EvaluationViewModel;
import app.ocellus.workspace.run.RunEvaluation;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Writes down with a run what its evaluations come to. */
final class EvaluationRecorder {

    private final EvaluationViewModel evaluation;
    private final TaskRunner runner;
    private final Consumer<Outcome<RunEvaluation>> whenDone;

    /** Records what {@code evaluation} shows from now on. */
    EvaluationRecorder(
            EvaluationViewModel evaluation,
            TaskRunner runner,
            Consumer<Outcome<RunEvaluation>> whenDone) {
        this.evaluation = evaluation;
        this.runner = runner;
        this.whenDone = whenDone;
        evaluation.evaluatedProperty().addListener((_, _, now) -> record(now));
    }

    /** A run keeps what it is worth on the data of its project. */
    private void record(@Nullable Evaluated now) {
        if (now == null || now.other() != null || now.part() == null) {
            return;
        }
        var run = now.run();
        if (!run.project().project().isReadOnly()) {
            var result = RunEvaluation.of(now.part(), now.report().evaluation());
            runner.start(
                    _ -> {
                        run.project().project().runs().keep(run.saved(), result);
                        return result;
                    },
                    whenDone);
        }
    }
}
