package app.ocellus.ui.dataset.copy;

import app.ocellus.dataset.copy.CopyRequest;
import app.ocellus.dataset.copy.CopyResult;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Openings;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/** Writes the open dataset, with what was done to it, into a folder of its own. */
public final class CopyViewModel {

    /** Writes a copy; {@code DatasetCopy}, or a fake. */
    @FunctionalInterface
    public interface Copying {
        /** Writes it. */
        CopyResult write(
                CopyRequest request, Progress.Listener progress, Cancellation cancellation);
    }

    private final ObservableValue<@Nullable OpenProject> project;
    private final Copying copying;
    private final Jobs jobs;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty links = new SimpleBooleanProperty();
    private final BooleanProperty splits = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable CopyResult> result =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();

    /** Copies of whatever {@code project} holds. */
    public CopyViewModel(
            ObservableValue<@Nullable OpenProject> project, Copying copying, Jobs jobs) {
        this.project = project;
        this.copying = copying;
        this.jobs = jobs;
        Openings.listen(
                project,
                now -> {
                    open.set(false);
                    forget();
                    splits.set(now != null && hasSplits(now));
                });
        open.addListener((_, _, _) -> forget());
    }

    /** Splits that the person made are worth keeping. */
    private static boolean hasSplits(OpenProject project) {
        return project.scan().snapshot().samples().stream()
                .anyMatch(sample -> sample.folderSplit() != null);
    }

    private void forget() {
        result.set(null);
        error.set(null);
    }

    /** Writes the dataset as it is now into a folder, which must be empty or new. */
    public void write(Path target) {
        var now = project.getValue();
        if (now == null || busy.get()) {
            return;
        }
        forget();
        busy.set(true);
        var request = request(now, target);
        jobs.<CopyResult>start(
                "job.copying",
                (progress, stop) -> copying.write(request, progress, stop),
                this::ended);
    }

    private CopyRequest request(OpenProject now, Path target) {
        var edits = now.edits();
        return new CopyRequest(
                edits.edited(),
                now.split(),
                now.scan().problems(),
                target,
                Optional.of(splits.get() ? CopyRequest.Layout.SPLITS : CopyRequest.Layout.CLASSES),
                links.get() ? CopyRequest.Means.HARD_LINK : CopyRequest.Means.COPY);
    }

    private void ended(Outcome<CopyResult> outcome) {
        busy.set(false);
        switch (outcome) {
            case Outcome.Success<CopyResult>(var written) -> result.set(written);
            case Outcome.Failure<CopyResult>(var cause) -> error.set(Failures.sentence(cause));
            case Outcome.Cancelled<CopyResult> _ -> error.set(Sentence.of("ui.copy-cancelled"));
        }
    }

    /** Whether a person is asked how to copy. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether files are linked in place of copied. */
    public BooleanProperty linksProperty() {
        return links;
    }

    /** Whether there is a folder for each split. */
    public BooleanProperty splitsProperty() {
        return splits;
    }

    /** Whether a copy is being written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What was written last; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable CopyResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Why it could not be written; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }
}
