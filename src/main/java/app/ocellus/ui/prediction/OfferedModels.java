package app.ocellus.ui.prediction;

import app.ocellus.ui.training.TrainedRun;
import app.ocellus.workspace.run.SavedRun;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** The models that pictures can be shown to, and the one that is chosen. */
final class OfferedModels {

    private final ModelChoice builtIn;
    private final ObservableList<ModelChoice> all = FXCollections.observableArrayList();
    private final ObservableList<ModelChoice> readOnly =
            FXCollections.unmodifiableObservableList(all);
    private final ObjectProperty<ModelChoice> chosen;
    private List<ModelChoice.Saved> saved = List.of();

    /** The everyday model alone. */
    OfferedModels(Path everyday) {
        builtIn = new ModelChoice.Everyday(everyday);
        all.add(builtIn);
        chosen = new SimpleObjectProperty<>(builtIn);
    }

    /** Offers the model of a run in place of the run before, and chooses it. */
    void offer(@Nullable TrainedRun run) {
        if (run == null) {
            return;
        }
        var choice = new ModelChoice.Run(run);
        // what is only called otherwise now is not chosen by that
        boolean choose =
                chosen.get() instanceof ModelChoice.Run
                        || all.stream().noneMatch(choice::answersAs);
        all.addFirst(choice);
        if (choose) {
            chosen.set(choice);
        }
        // last, as a list box lets go of a choice that leaves the list
        all.removeIf(old -> old instanceof ModelChoice.Run && !old.equals(choice));
        arrangeSaved();
    }

    /** Offers the models of these runs, in their order, in place of those before. */
    void offer(List<SavedRun> runs, String project) {
        saved = runs.stream().map(run -> new ModelChoice.Saved(run, project)).toList();
        arrangeSaved();
    }

    /** The run that the project works with is offered already. */
    private void arrangeSaved() {
        var worked =
                all.stream()
                        .filter(ModelChoice.Run.class::isInstance)
                        .map(ModelChoice::file)
                        .toList();
        var others = saved.stream().filter(one -> !worked.contains(one.file())).toList();
        for (int i = 0; i < others.size(); i++) {
            if (!all.contains(others.get(i))) {
                all.add(worked.size() + i, others.get(i));
            }
        }
        keepChosen(others);
        all.removeIf(old -> old instanceof ModelChoice.Saved && !others.contains(old));
    }

    /** It may be called otherwise now, or be that which the project works with. */
    private void keepChosen(List<ModelChoice.Saved> others) {
        var before = chosen.get();
        if (before instanceof ModelChoice.Saved && !others.contains(before)) {
            chosen.set(
                    all.stream()
                            .filter(one -> !one.equals(before))
                            .filter(one -> one.file().equals(before.file()))
                            .findFirst()
                            .orElse(builtIn));
        }
    }

    /** Offers those of these runs no longer; the everyday model takes the place of a chosen. */
    void withdraw(List<SavedRun> gone) {
        var files = gone.stream().map(SavedRun::model).toList();
        if (files.contains(chosen.get().file())) {
            chosen.set(builtIn);
        }
        all.removeIf(one -> files.contains(one.file()));
    }

    /** Offers a model file and chooses it. */
    void open(Path file) {
        var choice = new ModelChoice.Opened(file);
        if (!all.contains(choice)) {
            all.add(choice);
        }
        chosen.set(choice);
    }

    ObservableList<ModelChoice> all() {
        return readOnly;
    }

    ObjectProperty<ModelChoice> chosenProperty() {
        return chosen;
    }
}
