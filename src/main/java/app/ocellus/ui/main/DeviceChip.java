package app.ocellus.ui.main;

import app.ocellus.device.Device;
import app.ocellus.device.DeviceChoice;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.settings.DeviceViewModel;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/** What computes, at the foot of the rail; pointing at it says why, pressing it leads to more. */
final class DeviceChip extends Button {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final double WIDTH = 320;
    private static final double PROMISE_WIDTH = 138;

    private final DeviceViewModel model;
    private final Label name = new Label();
    private final Text promise = new Text();
    private final Tooltip reason = new Tooltip();

    DeviceChip(DeviceViewModel model, Runnable more) {
        this.model = model;
        getStyleClass().setAll("oc-device");
        setId("device");
        promise.getStyleClass().addAll("promise", "oc-tiny");
        // a label that wraps has no height of its own inside a button
        promise.setWrappingWidth(PROMISE_WIDTH);
        var content = new HBox(10, Icon.DEVICE.node(16), new VBox(1, name, promise));
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setMaxWidth(Double.MAX_VALUE);
        setAlignment(Pos.CENTER_LEFT);
        setOnAction(_ -> more.run());
        reason.setWrapText(true);
        reason.setMaxWidth(WIDTH);
        reason.setShowDelay(Duration.millis(250));
        reason.setShowDuration(Duration.INDEFINITE);
        setTooltip(reason);
        InvalidationListener show = _ -> show(model.usedProperty().get());
        model.usedProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show(model.usedProperty().get());
    }

    private void show(@Nullable DeviceChoice choice) {
        boolean warning = choice != null && choice.isFallback();
        name.setText(choice == null ? Messages.get("device.unknown") : named(choice.device()));
        promise.setText(Messages.get(warning ? "device.pack-not-used" : "device.local"));
        reason.setText(
                choice == null
                        ? Messages.get("device.trying")
                        : choice.reason().in(Messages.locale()));
        pseudoClassStateChanged(WARNING, warning);
        setAccessibleText(name.getText() + ". " + reason.getText());
    }

    private static String named(Device device) {
        return switch (device) {
            case Device.Cpu(int threads) -> Messages.get("device.cpu", threads);
            case Device.Gpu(int threads, _) -> Messages.get("device.gpu", threads);
        };
    }
}
