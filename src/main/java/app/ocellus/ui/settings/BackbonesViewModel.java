package app.ocellus.ui.settings;

import app.ocellus.message.Sentence;
import app.ocellus.model.BackboneCandidate;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.InstalledBackbone;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The pretrained networks: what is there, how one is added, how one is removed. */
public final class BackbonesViewModel {

    /**
     * What is there.
     *
     * @param refused why others that lie there are not used, by id
     */
    public record Shelved(List<InstalledBackbone> installed, Map<String, Sentence> refused) {

        /** Copies the collections. */
        public Shelved {
            installed = List.copyOf(installed);
            refused = Map.copyOf(refused);
        }

        List<BackboneInfo> infos() {
            return installed.stream().map(InstalledBackbone::info).toList();
        }
    }

    private final BackboneShelf shelf;
    private final ReadOnlyBooleanProperty training;
    private final Jobs jobs;
    private final TaskRunner runner;
    private final ObjectProperty<Shelved> shelved;
    private final ObservableValue<List<BackboneInfo>> infos;
    private final ReadOnlyObjectWrapper<@Nullable BackboneCandidate> candidate =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * Begins with what is there now.
     *
     * @param training whether a training runs, which needs its network until it ends
     */
    public BackbonesViewModel(
            BackboneShelf shelf, ReadOnlyBooleanProperty training, Jobs jobs, TaskRunner runner) {
        this.shelf = shelf;
        this.training = training;
        this.jobs = jobs;
        this.runner = runner;
        this.shelved = new SimpleObjectProperty<>(read());
        this.infos = shelved.map(Shelved::infos);
    }

    private Shelved read() {
        return new Shelved(shelf.installed(), shelf.refused());
    }

    /** Looks again: the command line may have added one. */
    public void refresh() {
        runner.<Shelved>start(_ -> read(), outcome -> heard(outcome, shelved::set));
    }

    /** Reads a folder; {@link #candidateProperty} then waits for the answer to a question. */
    public void look(Path folder) {
        begin();
        jobs.<BackboneCandidate>start(
                "job.look-at-backbone",
                (progress, stop) -> shelf.look(folder, progress, stop),
                outcome -> {
                    busy.set(false);
                    heard(outcome, candidate::set);
                });
    }

    /** Answers the question: the network is added and offered, or forgotten. */
    public void answer(boolean trusted) {
        var asked = candidate.get();
        candidate.set(null);
        if (asked == null || !trusted) {
            return;
        }
        begin();
        jobs.<Shelved>start(
                "job.add-backbone",
                (progress, stop) -> {
                    shelf.add(asked, progress, stop);
                    return read();
                },
                outcome -> {
                    busy.set(false);
                    heard(outcome, shelved::set);
                });
    }

    /** Removes one that was added. */
    public void remove(String id) {
        begin();
        runner.<Shelved>start(
                _ -> {
                    shelf.remove(id);
                    return read();
                },
                outcome -> {
                    busy.set(false);
                    heard(outcome, shelved::set);
                });
    }

    private void begin() {
        error.set(null);
        busy.set(true);
    }

    private <T> void heard(Outcome<T> outcome, Consumer<T> success) {
        switch (outcome) {
            case Outcome.Success<T>(var value) -> success.accept(value);
            case Outcome.Failure<T>(var cause) -> error.set(Failures.sentence(cause));
            case Outcome.Cancelled<T> _ -> {}
        }
    }

    /** Takes the sentence away. */
    public void closeError() {
        error.set(null);
    }

    /** What is there. */
    public ReadOnlyObjectProperty<Shelved> shelvedProperty() {
        return shelved;
    }

    /** What is known of all that can be used. */
    public ObservableValue<List<BackboneInfo>> installed() {
        return infos;
    }

    /** What was read and may be added once its maker is trusted; null when nothing waits. */
    public ReadOnlyObjectProperty<@Nullable BackboneCandidate> candidateProperty() {
        return candidate.getReadOnlyProperty();
    }

    /** Why something did not work; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Whether one is being read, added or removed. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether a training runs, so that none should be removed. */
    public ReadOnlyBooleanProperty trainingProperty() {
        return training;
    }
}
