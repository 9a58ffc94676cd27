package app.ocellus.ui.evaluation;

import app.ocellus.dataset.health.HealthReport;
import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Writes reports of what is shown, in the language of the window. */
public final class ReportViewModel {

    private final EvaluationWork.Reporting reporting;
    private final ObservableValue<@Nullable Evaluated> shown;
    private final Jobs jobs;
    private final ObjectProperty<HealthReport> health =
            new SimpleObjectProperty<>(HealthReport.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();

    /** Reports of whatever {@code shown} holds. */
    ReportViewModel(
            EvaluationWork.Reporting reporting,
            ObservableValue<@Nullable Evaluated> shown,
            Jobs jobs) {
        this.reporting = reporting;
        this.shown = shown;
        this.jobs = jobs;
    }

    /** Writes a report of what is shown now; whatever is shown later changes nothing in it. */
    public void write(Path file) {
        var evaluated = shown.getValue();
        if (evaluated == null || busy.get()) {
            return;
        }
        // what is known of the health is known of the project's own data
        var looked = evaluated.other() == null ? health.get() : null;
        var language = Messages.locale();
        dismiss();
        busy.set(true);
        jobs.start(
                "job.writing-report",
                (_, stop) -> {
                    reporting.write(file, evaluated, looked, language, stop);
                    return file;
                },
                this::ended);
    }

    private void ended(Outcome<Path> outcome) {
        busy.set(false);
        switch (outcome) {
            case Outcome.Success<Path>(var file) -> written.set(file);
            case Outcome.Failure<Path>(var cause) -> error.set(Failures.sentence(cause));
            case Outcome.Cancelled<Path> _ -> {}
        }
    }

    /** Forgets what came of the last one. */
    public void dismiss() {
        written.set(null);
        error.set(null);
    }

    /** What is known of the health of the project's data. */
    public ObjectProperty<HealthReport> healthProperty() {
        return health;
    }

    /** Whether a report is being written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The report that was written last; null before, and when somebody has seen it. */
    public ReadOnlyObjectProperty<@Nullable Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** Why the last one was not written; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }
}
