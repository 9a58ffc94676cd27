package app.ocellus.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.device.Device;
import app.ocellus.device.DeviceChoice;
import app.ocellus.device.DeviceService;
import app.ocellus.device.Packs;
import app.ocellus.message.Sentence;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.KeptInMemory;
import app.ocellus.ui.Later;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

class DeviceViewModelTest {

    @TempDir private Path folder = Path.of("");
    private final KeptInMemory keeping = new KeptInMemory();
    private final Later background = new Later();
    private Optional<Sentence> problem = Optional.empty();

    private DeviceViewModel model(@Nullable Path given) {
        keeping.gpuPack = given == null ? null : given.toString();
        var runner = new TaskRunner(background, Runnable::run);
        var devices = new DeviceService(given, 2, _ -> problem);
        return new DeviceViewModel(devices, new SettingsViewModel(keeping, runner), runner);
    }

    private Path pack() throws IOException {
        return Packs.whole(folder.resolve("libtorch"), "2.7.1+cu128");
    }

    private static DeviceChoice used(DeviceViewModel model) {
        return Objects.requireNonNull(model.usedProperty().get());
    }

    @Test
    void withoutAPackTheProcessorIsUsedAndNothingIsWrong() {
        var model = model(null);
        assertFalse(model.checkingProperty().get());
        background.runAll();
        assertEquals(new Device.Cpu(2), used(model).device());
        assertFalse(model.warningProperty().get());
        assertEquals("device.sentence", model.verdictProperty().get().key());
    }

    @Test
    void thePackOfTheSettingsIsTriedInTheBackground() throws IOException {
        var model = model(pack());
        assertTrue(model.checkingProperty().get());
        assertNull(model.usedProperty().get());
        background.runAll();
        assertFalse(model.checkingProperty().get());
        assertTrue(used(model).pack().isPresent());
        assertFalse(model.warningProperty().get());
    }

    @Test
    void aPackThatDoesNotWorkIsAWarningWithItsReason() throws IOException {
        problem = Optional.of(Sentence.of("device.pack-no-gpu", folder, "no card"));
        var model = model(pack());
        background.runAll();
        assertTrue(used(model).isFallback());
        assertTrue(model.warningProperty().get());
        assertTrue(model.verdictProperty().get().spoken().contains("no card"));
    }

    @Test
    void aChosenPackIsKeptAndTriedAndUsedFromTheNextStartOn() throws IOException {
        var model = model(null);
        background.runAll();
        model.choose(pack());
        assertTrue(model.checkingProperty().get());
        background.runAll();
        assertEquals(folder.resolve("libtorch").toString(), keeping.saved.getLast().gpuPack());
        assertEquals("device.works-next-start", model.verdictProperty().get().key());
        assertEquals(new Device.Cpu(2), used(model).device());
    }

    @Test
    void aWrongFolderIsKeptWithAWarningUntilItIsRemoved() {
        var model = model(null);
        background.runAll();
        model.choose(folder);
        background.runAll();
        assertTrue(model.warningProperty().get());
        assertTrue(model.verdictProperty().get().spoken().contains("no libtorch"));
        model.remove();
        background.runAll();
        assertFalse(model.warningProperty().get());
        assertNull(keeping.saved.getLast().gpuPack());
        assertEquals("device.removed", model.verdictProperty().get().key());
    }

    @Test
    void ofTwoChecksTheFolderThatWasChosenLastCounts() throws IOException {
        var model = model(null);
        background.runAll();
        model.choose(folder);
        model.choose(pack());
        background.runLast();
        background.runAll();
        assertEquals("device.works-next-start", model.verdictProperty().get().key());
        assertFalse(model.warningProperty().get());
    }
}
