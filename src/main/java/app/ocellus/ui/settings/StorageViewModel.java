package app.ocellus.ui.settings;

import app.ocellus.message.Sentence;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.workspace.settings.StorageLimits;
import app.ocellus.workspace.storage.Storage.Sizes;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** What the program keeps on the disk that can be made again, and its limits. */
public final class StorageViewModel {

    /** The disk; {@code Storage}, or a fake. */
    public interface Disk {
        /** How large everything is now. */
        Sizes sizes();

        /** Deletes the remembered features. */
        void clearCache();

        /** Deletes the checkpoints of finished runs. */
        void clearCheckpoints();

        /** Deletes removed projects and runs for good. */
        void emptyTrash();

        /** Deletes what was longest of no use, until the limits are kept. */
        void keep(StorageLimits limits);

        /** The folder of projects and models. */
        Path data();
    }

    private static final Sizes UNKNOWN = new Sizes(0, 0, 0);

    private final Disk disk;
    private final SettingsViewModel settings;
    private final TaskRunner runner;
    private final ReadOnlyObjectWrapper<Sizes> sizes = new ReadOnlyObjectWrapper<>(UNKNOWN);
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();

    /** What lies on {@code disk}; the limits are among the settings. */
    public StorageViewModel(Disk disk, SettingsViewModel settings, TaskRunner runner) {
        this.disk = disk;
        this.settings = settings;
        this.runner = runner;
    }

    /** Measures in the background. */
    public void measure() {
        then(() -> {});
    }

    /** Forgets the features; they are computed again when they are needed. */
    public void clearCache() {
        then(disk::clearCache);
    }

    /** Forgets the checkpoints of finished runs. */
    public void clearCheckpoints() {
        then(disk::clearCheckpoints);
    }

    /** Forgets for good what was removed. */
    public void emptyTrash() {
        then(disk::emptyTrash);
    }

    /** Keeps the limits; called at the start and after each run. */
    public void keepLimits() {
        var limits = limits();
        then(() -> disk.keep(limits));
    }

    /** Limits the features from now on. */
    public void limitCache(long bytes) {
        settings.chooseLimits(limits().withCache(bytes));
        keepLimits();
    }

    /** Limits the checkpoints from now on. */
    public void limitCheckpoints(long bytes) {
        settings.chooseLimits(limits().withCheckpoints(bytes));
        keepLimits();
    }

    private void then(Runnable change) {
        runner.<Sizes>start(
                _ -> {
                    change.run();
                    return disk.sizes();
                },
                this::show);
    }

    private void show(Outcome<Sizes> outcome) {
        switch (outcome) {
            case Outcome.Success<Sizes>(var now) -> {
                sizes.set(now);
                error.set(null);
            }
            case Outcome.Failure<Sizes>(var cause) -> error.set(Failures.sentence(cause));
            case Outcome.Cancelled<Sizes> _ -> {}
        }
    }

    /** The limits that hold. */
    public StorageLimits limits() {
        return settings.settingsProperty().get().storageLimits();
    }

    /** The sizes when they were last measured. */
    public ReadOnlyObjectProperty<Sizes> sizesProperty() {
        return sizes.getReadOnlyProperty();
    }

    /** Why something could not be deleted; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The folder of projects and models. */
    public Path data() {
        return disk.data();
    }
}
