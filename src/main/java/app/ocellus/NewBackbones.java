package app.ocellus;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.AddedBackbones;
import app.ocellus.model.BackboneCandidate;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.InstalledBackbone;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.settings.BackboneShelf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Takes backbones in, and lets them go again. */
public final class NewBackbones implements BackboneShelf {

    private final BackboneStore store;
    private final AddedBackbones added;
    private final BackboneTrial trial;

    NewBackbones(BackboneStore store, AddedBackbones added, BackboneTrial trial) {
        this.store = store;
        this.added = added;
        this.trial = trial;
    }

    @Override
    public List<InstalledBackbone> installed() {
        return store.installed();
    }

    @Override
    public Map<String, Sentence> refused() {
        return store.refused();
    }

    @Override
    public BackboneCandidate look(Path folder, Progress.Listener progress, Cancellation stop) {
        var candidate = added.look(folder, progress, stop);
        refuseTaken(candidate);
        return candidate;
    }

    private void refuseTaken(BackboneCandidate candidate) {
        var id = candidate.info().id();
        store.lookUp(id)
                .ifPresent(
                        other -> {
                            var same = other.info().equals(candidate.info());
                            throw new UserException(
                                    same
                                            ? Sentence.of("model.backbone-there-already", id)
                                            : Sentence.of(
                                                    "model.backbone-id-taken", id, other.folder()));
                        });
    }

    @Override
    public double add(BackboneCandidate candidate, Progress.Listener progress, Cancellation stop) {
        refuseTaken(candidate);
        added.add(candidate, progress, stop);
        var id = candidate.info().id();
        try {
            return trial.furthest(store.find(id));
        } catch (RuntimeException | Error e) {
            added.remove(id);
            throw e;
        }
    }

    @Override
    public void remove(String id) {
        var shipped =
                store.lookUp(id)
                        .filter(one -> one.origin() == InstalledBackbone.Origin.SHIPPED)
                        .isPresent();
        if (shipped) {
            throw new UserException(Sentence.of("model.backbone-shipped", id));
        }
        added.remove(id);
    }
}
