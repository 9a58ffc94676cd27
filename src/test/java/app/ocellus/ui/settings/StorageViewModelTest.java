package app.ocellus.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.ocellus.message.Sentence;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.FakeDisk;
import app.ocellus.ui.KeptInMemory;
import app.ocellus.ui.Later;
import app.ocellus.workspace.settings.StorageLimits;
import app.ocellus.workspace.storage.Storage.Sizes;

import org.junit.jupiter.api.Test;

import java.util.List;

class StorageViewModelTest {

    private final FakeDisk disk = new FakeDisk();
    private final KeptInMemory keeping = new KeptInMemory();
    private final Later background = new Later();
    private final TaskRunner runner = new TaskRunner(background, Runnable::run);
    private final SettingsViewModel settings = new SettingsViewModel(keeping, runner);
    private final StorageViewModel model = new StorageViewModel(disk, settings, runner);

    @Test
    void everythingIsMeasuredAndEmptiedByItself() {
        model.measure();
        background.runAll();
        assertEquals(new Sizes(5000, 5000, 5000), model.sizesProperty().get());
        model.clearCache();
        background.runAll();
        assertEquals(new Sizes(0, 5000, 5000), model.sizesProperty().get());
        model.clearCheckpoints();
        model.emptyTrash();
        background.runAll();
        assertEquals(new Sizes(0, 0, 0), model.sizesProperty().get());
    }

    @Test
    void aLimitIsSavedAndKeptAtOnceAndTheOtherStays() {
        model.limitCache(1_000_000);
        background.runAll();
        var expected = StorageLimits.DEFAULT.withCache(1_000_000);
        assertEquals(expected, keeping.saved.getLast().storageLimits());
        assertEquals(List.of(expected), disk.kept);
        model.limitCheckpoints(StorageLimits.NONE);
        background.runAll();
        assertEquals(
                new StorageLimits(1_000_000, StorageLimits.NONE),
                keeping.saved.getLast().storageLimits());
    }

    @Test
    void whatCannotBeEmptiedSaysWhyUntilItCan() {
        disk.failure = Sentence.of("workspace.cache-not-cleared", "cache", "in use");
        model.clearCache();
        background.runAll();
        assertEquals(disk.failure, model.errorProperty().get());
        disk.failure = null;
        model.clearCache();
        background.runAll();
        assertNull(model.errorProperty().get());
    }
}
