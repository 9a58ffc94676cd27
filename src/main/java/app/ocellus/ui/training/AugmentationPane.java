package app.ocellus.ui.training;

import app.ocellus.image.Augmentation;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.Fold;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.function.Function;

/** How the training images are varied: what comes of it, and below it the choices. */
final class AugmentationPane {

    private static final double LEAST_CROP = 0.05;
    private static final double MOST_COLOUR = 0.9;

    private final TrainingForm form;

    private AugmentationPane(TrainingForm form) {
        this.form = form;
    }

    /** The choices, with a preview that is alive as long as it is seen. */
    static Fold of(TrainingForm form, PreviewViewModel preview) {
        var pane = new AugmentationPane(form);
        var fold =
                new Fold(
                        Messages.binding("training.augmentation"),
                        pane.summary(),
                        () -> new VBox(10, new PreviewStrip(preview), pane.choices()));
        fold.setId("augmentation");
        fold.setExpanded(true);
        fold.seen().subscribe(preview.shownProperty()::set);
        return fold;
    }

    private VBox choices() {
        return new VBox(
                5,
                Fields.check("training.crop", "crop", strength("cropArea", 1, 0.6), LEAST_CROP, 1),
                flips(),
                Fields.check(
                        "training.rotation",
                        "rotation",
                        strength("rotation", 0, 10),
                        0,
                        Augmentation.MOST_ROTATION),
                colour("training.brightness", "brightness"),
                colour("training.contrast", "contrast"),
                colour("training.saturation", "saturation"));
    }

    private HBox flips() {
        return new HBox(
                10,
                Fields.check("training.flip", "flip", flag("flip", Augmentation::flip)),
                Fields.check(
                        "training.vertical-flip",
                        "verticalFlip",
                        flag("verticalFlip", Augmentation::verticalFlip)));
    }

    private Node colour(String key, String name) {
        return Fields.check(key, name, strength(name, 0, 0.2), 0, MOST_COLOUR);
    }

    private BooleanProperty flag(String name, Function<Augmentation, Boolean> value) {
        return form.flag("augmentation." + name, c -> value.apply(c.augmentation()));
    }

    private Strength strength(String name, double off, double usual) {
        return new Strength(number(form, name), off, usual);
    }

    /** A number of the augmentation. */
    static DoubleProperty number(TrainingForm form, String name) {
        Function<Augmentation, Double> value =
                switch (name) {
                    case "cropArea" -> Augmentation::cropArea;
                    case "rotation" -> Augmentation::rotation;
                    case "brightness" -> Augmentation::brightness;
                    case "contrast" -> Augmentation::contrast;
                    case "saturation" -> Augmentation::saturation;
                    case "erasing" -> Augmentation::erasing;
                    case "mixUp" -> Augmentation::mixUp;
                    case "cutMix" -> Augmentation::cutMix;
                    default -> throw new IllegalArgumentException(name);
                };
        return form.number("augmentation." + name, c -> value.apply(c.augmentation()));
    }

    private StringBinding summary() {
        return Bindings.createStringBinding(
                () -> summary(form.config().augmentation()),
                form.configProperty(),
                Messages.localeProperty());
    }

    /** What is on, in a few words. */
    private static String summary(Augmentation how) {
        var parts = new ArrayList<String>();
        if (how.stretch() > 0) {
            parts.add(Messages.get("training.brief-stretch", how.stretch()));
        }
        if (how.cropArea() < 1) {
            parts.add(Messages.get("training.brief-crop"));
        }
        if (how.flip() || how.verticalFlip()) {
            parts.add(Messages.get("training.brief-flip"));
        }
        if (how.rotation() > 0) {
            parts.add(Messages.get("training.brief-rotation", degrees(how.rotation())));
        }
        if (how.brightness() > 0 || how.contrast() > 0 || how.saturation() > 0) {
            parts.add(Messages.get("training.brief-colour"));
        }
        if (how.erasing() > 0) {
            parts.add(Messages.get("training.brief-erasing"));
        }
        if (how.mixUp() > 0) {
            parts.add(Messages.get("training.mix-up"));
        }
        if (how.cutMix() > 0) {
            parts.add(Messages.get("training.cut-mix"));
        }
        return parts.isEmpty()
                ? Messages.get("training.augmentation-off")
                : String.join(" · ", parts);
    }

    private static String degrees(double angle) {
        return Numbers.decimal(angle, angle == Math.rint(angle) ? 0 : 1);
    }
}
