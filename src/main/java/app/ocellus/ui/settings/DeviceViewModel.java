package app.ocellus.ui.settings;

import app.ocellus.device.DeviceChoice;
import app.ocellus.device.DeviceService;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Text;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Objects;

/** What computes, why, and what the chosen GPU pack is good for. */
public final class DeviceViewModel {

    private final DeviceService devices;
    private final SettingsViewModel settings;
    private final TaskRunner runner;
    private final ReadOnlyObjectWrapper<@Nullable DeviceChoice> used =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Text> verdict = new ReadOnlyObjectWrapper<>(Text.NONE);
    private final ReadOnlyBooleanWrapper warning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final @Nullable String atStart;
    private int checks;

    /** Finds out what computes. */
    public DeviceViewModel(DeviceService devices, SettingsViewModel settings, TaskRunner runner) {
        this.devices = devices;
        this.settings = settings;
        this.runner = runner;
        this.atStart = settings.settingsProperty().get().gpuPack();
        devices.tell(runner.relayToUi(this::show));
        checking.set(atStart != null);
        runner.<DeviceChoice>start(_ -> devices.choice(), this::found);
    }

    private void found(Outcome<DeviceChoice> outcome) {
        checking.set(false);
        if (outcome instanceof Outcome.Success<DeviceChoice>(var choice)) {
            show(choice);
        }
    }

    private void show(DeviceChoice choice) {
        used.set(choice);
        if (Objects.equals(atStart, settings.settingsProperty().get().gpuPack())) {
            judge(Text.of("device.sentence", choice.reason()), choice.isFallback());
        }
    }

    private void judge(Text text, boolean isWarning) {
        verdict.set(text);
        warning.set(isWarning);
    }

    /** Takes another folder as the GPU pack, from the next start on, and tries it. */
    public void choose(Path folder) {
        settings.chooseGpuPack(folder.toString());
        int check = ++checks;
        checking.set(true);
        runner.<DeviceChoice>start(_ -> devices.check(folder), outcome -> checked(check, outcome));
    }

    private void checked(int check, Outcome<DeviceChoice> outcome) {
        if (check != checks) {
            return;
        }
        checking.set(false);
        if (outcome instanceof Outcome.Success<DeviceChoice>(var choice)) {
            boolean works = choice.pack().isPresent();
            judge(
                    Text.of(works ? "device.works-next-start" : "device.sentence", choice.reason()),
                    !works);
        }
    }

    /** Does without a GPU pack from the next start on. */
    public void remove() {
        settings.chooseGpuPack(null);
        checks++;
        checking.set(false);
        var now = used.get();
        boolean inUse = now != null && now.pack().isPresent();
        judge(Text.of(inUse ? "device.removed-next-start" : "device.removed"), false);
    }

    /** What computes; null until that is found out. */
    public ReadOnlyObjectProperty<@Nullable DeviceChoice> usedProperty() {
        return used.getReadOnlyProperty();
    }

    /** What the chosen folder is good for. */
    public ReadOnlyObjectProperty<Text> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Whether it is not good for what it was chosen for. */
    public ReadOnlyBooleanProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /** Whether a folder is being tried. */
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /** The chosen folder and everything else that is chosen once. */
    public SettingsViewModel settings() {
        return settings;
    }
}
