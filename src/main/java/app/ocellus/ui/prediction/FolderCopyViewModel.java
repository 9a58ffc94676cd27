package app.ocellus.ui.prediction;

import app.ocellus.dataset.copy.CopyRequest.Means;
import app.ocellus.evaluation.sorting.MadeFiles;
import app.ocellus.evaluation.sorting.SortRequest;
import app.ocellus.evaluation.sorting.SortResult;
import app.ocellus.evaluation.sorting.TakenAway;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Puts the pictures that are shown into folders by their classes, and takes them away again. */
public final class FolderCopyViewModel {

    /** What does it; {@code FolderSorting}, or a fake. */
    public interface Sorting {

        /** Puts pictures into folders. */
        SortResult sort(SortRequest request, Progress.Listener progress, Cancellation cancellation);

        /** Deletes what was made. */
        TakenAway takeAway(MadeFiles made, Progress.Listener progress, Cancellation cancellation);
    }

    /** What was done last. */
    public sealed interface Done {

        /** Pictures were put into folders. */
        record Sorted(SortResult result, boolean linksWanted) implements Done {}

        /** They were taken away again, or some of them. */
        record Undone(TakenAway away) implements Done {}

        /** It came to nothing. */
        record Failed(Sentence reason) implements Done {}
    }

    private final AnswerFilter filter;
    private final Sorting sorting;
    private final Jobs jobs;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final BooleanProperty links = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Done> done = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MadeFiles> undoable =
            new ReadOnlyObjectWrapper<>();

    /** Puts what {@code filter} shows into folders. */
    FolderCopyViewModel(AnswerFilter filter, Sorting sorting, Jobs jobs) {
        this.filter = filter;
        this.sorting = sorting;
        this.jobs = jobs;
    }

    /** Asks how the pictures are to be put into folders, beside what was done before. */
    public void ask() {
        asking.set(!busy.get());
        open.set(true);
    }

    /** Puts the pictures that are shown now into folders in this one. */
    public void sort(Path target) {
        if (busy.get()) {
            return;
        }
        begin();
        boolean linksWanted = links.get();
        var request =
                new SortRequest(filter.shown(), target, linksWanted ? Means.HARD_LINK : Means.COPY);
        jobs.<SortResult>start(
                "job.sorting",
                (progress, stop) -> sorting.sort(request, progress, stop),
                outcome -> sorted(outcome, linksWanted));
    }

    private void sorted(Outcome<SortResult> outcome, boolean linksWanted) {
        busy.set(false);
        switch (outcome) {
            case Outcome.Success<SortResult>(var result) -> {
                done.set(new Done.Sorted(result, linksWanted));
                // what came to nothing takes nobody's way back
                if (!result.made().isEmpty()) {
                    undoable.set(result.made());
                }
            }
            case Outcome.Failure<SortResult>(var cause) -> failed(Failures.sentence(cause));
            case Outcome.Cancelled<SortResult> _ -> failed(Sentence.of("ui.sorting-cancelled"));
        }
    }

    /** Takes away what was put into folders last. */
    public void undo() {
        var made = undoable.get();
        if (made == null || busy.get()) {
            return;
        }
        begin();
        jobs.<TakenAway>start(
                "job.taking-away",
                (progress, stop) -> sorting.takeAway(made, progress, stop),
                this::undone);
    }

    private void undone(Outcome<TakenAway> outcome) {
        busy.set(false);
        switch (outcome) {
            case Outcome.Success<TakenAway>(var away) -> {
                done.set(new Done.Undone(away));
                undoable.set(away.rest().isEmpty() ? null : away.rest());
            }
            case Outcome.Failure<TakenAway>(var cause) -> failed(Failures.sentence(cause));
            case Outcome.Cancelled<TakenAway> _ -> {
                // cancelling it is a success with a rest
            }
        }
    }

    private void begin() {
        done.set(null);
        asking.set(false);
        busy.set(true);
    }

    private void failed(Sentence reason) {
        done.set(new Done.Failed(reason));
        asking.set(true);
    }

    /** Whether a person is asked how to copy, or told what became of it. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether they are asked. */
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Whether files are linked in place of copied. */
    public BooleanProperty linksProperty() {
        return links;
    }

    /** Whether files are being put somewhere, or taken away. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What was done last; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Done> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** What can be taken away again; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable MadeFiles> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }
}
