package app.ocellus.ui;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneCandidate;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.InstalledBackbone;
import app.ocellus.model.InstalledBackbone.Origin;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.settings.BackboneShelf;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps backbones in memory; a folder holds the one that is called like it. */
public final class KnownBackbones implements BackboneShelf {

    /** Those that are there at first. */
    public static final List<BackboneInfo> SHIPPED =
            List.of(Given.backbone("small", "fast"), Given.backbone("large", "accurate"));

    public final List<InstalledBackbone> all = new ArrayList<>();
    public final Map<String, Sentence> refused = new LinkedHashMap<>();

    /** Why nothing can be read or added. */
    public @Nullable Sentence failure;

    /** The shipped ones alone. */
    public KnownBackbones() {
        SHIPPED.forEach(info -> put(info, Origin.SHIPPED));
    }

    /** Puts one there. */
    public void put(BackboneInfo info, Origin origin) {
        all.add(new InstalledBackbone(info, Path.of(info.id()), 40_000_000, origin));
    }

    @Override
    public List<InstalledBackbone> installed() {
        return List.copyOf(all);
    }

    @Override
    public Map<String, Sentence> refused() {
        return refused;
    }

    private void failIfTold() {
        if (failure != null) {
            throw new UserException(failure);
        }
    }

    @Override
    public BackboneCandidate look(Path folder, Progress.Listener progress, Cancellation stop) {
        failIfTold();
        var info = Given.backbone(folder.getFileName().toString(), BackboneInfo.OTHER);
        return new BackboneCandidate(folder, info, ContentHash.of(new byte[0]), 1);
    }

    @Override
    public double add(BackboneCandidate candidate, Progress.Listener progress, Cancellation stop) {
        failIfTold();
        put(candidate.info(), Origin.ADDED);
        return 0;
    }

    @Override
    public void remove(String id) {
        failIfTold();
        all.removeIf(one -> one.info().id().equals(id));
    }
}
