package app.ocellus.ui;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.ui.settings.StorageViewModel;
import app.ocellus.workspace.settings.StorageLimits;
import app.ocellus.workspace.storage.Storage.Sizes;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk with 5 kB of each kind, which says what was asked of it. */
public final class FakeDisk implements StorageViewModel.Disk {

    public final List<StorageLimits> kept = new ArrayList<>();

    /** Why nothing can be deleted. */
    public @Nullable Sentence failure;

    private Sizes sizes = new Sizes(5000, 5000, 5000);

    @Override
    public Sizes sizes() {
        return sizes;
    }

    @Override
    public void clearCache() {
        failIfAsked();
        sizes = new Sizes(0, sizes.checkpoints(), sizes.trash());
    }

    @Override
    public void clearCheckpoints() {
        failIfAsked();
        sizes = new Sizes(sizes.cache(), 0, sizes.trash());
    }

    @Override
    public void emptyTrash() {
        failIfAsked();
        sizes = new Sizes(sizes.cache(), sizes.checkpoints(), 0);
    }

    @Override
    public void keep(StorageLimits limits) {
        kept.add(limits);
    }

    @Override
    public Path data() {
        return Path.of("data");
    }

    private void failIfAsked() {
        if (failure != null) {
            throw new UserException(failure);
        }
    }
}
