package app.ocellus.ui;

import app.ocellus.device.DeviceService;
import app.ocellus.device.Packs;
import app.ocellus.device.TrialReport;
import app.ocellus.device.TrialReport.Result;
import app.ocellus.message.Sentence;
import app.ocellus.ui.main.Step;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * What the window says of graphics cards: none, one that works, and everything that may be wrong.
 */
final class DeviceScreens {

    private final Path folder;
    private final Path target;

    private DeviceScreens(Path folder, Path target) {
        this.folder = folder;
        this.target = target;
    }

    /** Takes them. */
    static void take(Path target) throws Exception {
        new DeviceScreens(Files.createTempDirectory("ocellus-packs"), target).take();
    }

    private void take() throws Exception {
        var whole = Packs.whole(folder.resolve("libtorch"), "2.7.1+cu128");
        works(whole);
        fails(whole);
        choosing(whole);
    }

    private void works(Path pack) throws Exception {
        var shown = shown(pack, Optional.empty(), new CountDownLatch(0));
        shown.shots.takeAll("settings-gpu-used");
    }

    private void fails(Path pack) throws Exception {
        var failure =
                new TrialReport(
                        Result.NOT_LOADED,
                        "libcaffe2_nvrtc.so: libcuda.so.1: cannot open shared object file");
        var shown = shown(pack, failure.problem(pack), new CountDownLatch(0));
        shown.shots.takeAll("settings-gpu-failed");
    }

    private void choosing(Path pack) throws Exception {
        var goOn = new CountDownLatch(1);
        var shown = shown(null, Optional.empty(), goOn);
        var device = shown.steps.device;
        ScreensTour.fx(() -> device.choose(pack));
        shown.shots.takeAll("settings-gpu-trying");
        goOn.countDown();
        ScreensTour.await(() -> !device.checkingProperty().get());
        shown.shots.takeAll("settings-gpu-next-start");
        var old = Packs.whole(folder.resolve("old"), "2.4.0+cu121");
        ScreensTour.fx(() -> device.choose(old));
        ScreensTour.await(() -> device.warningProperty().get());
        shown.shots.takeAll("settings-gpu-other-version");
        ScreensTour.fx(device::remove);
        shown.shots.takeAll("settings-gpu-removed");
    }

    private record Shown(FourSteps steps, ScreenShots shots) {}

    private Shown shown(@Nullable Path pack, Optional<Sentence> problem, CountDownLatch goOn)
            throws Exception {
        var shown = ScreenShots.call(() -> open(pack, problem, goOn));
        ScreensTour.fx(() -> shown.steps.main.stepProperty().set(Step.SETTINGS));
        ScreensTour.await(() -> shown.steps.device.usedProperty().get() != null);
        return shown;
    }

    private Shown open(@Nullable Path pack, Optional<Sentence> problem, CountDownLatch goOn)
            throws Exception {
        var kept = new KeptInMemory();
        kept.gpuPack = pack == null ? null : pack.toString();
        var steps =
                new FourSteps(
                        new StagedTraining(),
                        FakeStage.threads(),
                        Platform::runLater,
                        kept,
                        new DeviceService(pack, 2, _ -> after(goOn, problem)));
        var stage = FakeStage.show(steps);
        return new Shown(steps, new ScreenShots(stage, target));
    }

    private static Optional<Sentence> after(CountDownLatch goOn, Optional<Sentence> problem) {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return problem;
    }
}
