package app.ocellus.ui.runs;

import app.ocellus.evaluation.Evaluator;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
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
        evaluation.reportProperty().addListener((_, _, now) -> record(now));
    }

    private void record(Evaluator.@Nullable Report report) {
        var run = evaluation.runProperty().getValue();
        if (report != null && run != null && !run.project().project().isReadOnly()) {
            var result = RunEvaluation.of(evaluation.roleProperty().get(), report.evaluation());
            runner.start(
                    _ -> {
                        run.project().project().runs().keep(run.saved(), result);
                        return result;
                    },
                    whenDone);
        }
    }
}
