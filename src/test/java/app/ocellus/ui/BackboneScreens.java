package app.ocellus.ui;

import app.ocellus.message.Sentence;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.InstalledBackbone.Origin;
import app.ocellus.training.TrainingConfig.Mode;
import app.ocellus.ui.main.Step;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Pictures of backbones of one's own, in the settings and in the form. */
final class BackboneScreens {

    private BackboneScreens() {}

    /** Takes them of a window over these steps. */
    static void take(FourSteps steps, ScreenShots shots) throws Exception {
        var shelf = steps.shelf;
        shelf.all.clear();
        shelf.put(info("lite0", "EfficientNet-Lite0", "fast", 224), Origin.SHIPPED);
        shelf.put(info("lite2", "EfficientNet-Lite2", "accurate", 260), Origin.SHIPPED);
        shelf.put(info("resnet34", "ResNet-34", BackboneInfo.OTHER, 224), Origin.ADDED);
        shelf.put(
                info("birds", "MobileNetV2 of the birds of Europe", BackboneInfo.OTHER, 256),
                Origin.ADDED);
        var file = Path.of("/home/ada/.local/share/ocellus/backbones/resnet18/backbone.json");
        shelf.refused.put("resnet18", Sentence.of("model.added-backbone-changed", file));
        ScreensTour.fx(steps.backbones::refresh);
        ScreensTour.await(() -> steps.backbones.installed().getValue().size() == 4);
        ScreensTour.fx(() -> steps.main.stepProperty().set(Step.SETTINGS));
        shots.takeAll("settings-backbones");
        shelf.failure = Sentence.of("model.backbone-not-here", Path.of("/home/ada/Downloads"));
        ScreensTour.fx(() -> steps.backbones.look(Path.of("Downloads")));
        ScreensTour.await(() -> steps.backbones.errorProperty().get() != null);
        shots.takeAll("settings-backbones-refused");
        ScreensTour.fx(() -> steps.main.stepProperty().set(Step.TRAIN));
        var form = steps.training.form();
        ScreensTour.fx(() -> form.modeProperty().set(Mode.QUICK));
        shots.takeAll("train-networks");
        ScreensTour.fx(() -> form.networks().roleProperty().set(BackboneInfo.OTHER));
        shots.takeAll("train-other-network");
        ScreensTour.fx(() -> form.networks().chosenProperty().set(form.networks().others().get(1)));
        ScreensTour.fx(() -> form.modeProperty().set(Mode.FINE_TUNE));
        shots.takeAll("train-other-network-fine-tune");
    }

    private static BackboneInfo info(String id, String title, String role, int size) {
        var file = new BackboneInfo.PinnedFile("backbone", "00");
        return new BackboneInfo(
                1,
                id,
                title,
                role,
                "BSD-3-Clause",
                "somewhere",
                file,
                file,
                size,
                2,
                1,
                List.of(),
                List.of(),
                Map.of(),
                "fixed");
    }
}
