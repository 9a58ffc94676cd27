package app.ocellus.ui.main;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.NavigationItem;
import app.ocellus.ui.settings.DeviceViewModel;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;

/** The rail on the left: the steps with what each has come to, and the device at its foot. */
final class Rail extends VBox {

    private static final double MARK = 27;

    private final MainViewModel model;
    private final Map<Step, NavigationItem> items = new EnumMap<>(Step.class);

    Rail(MainViewModel model, DeviceViewModel device) {
        this.model = model;
        getStyleClass().add("oc-rail");
        var room = new Region();
        setVgrow(room, Priority.ALWAYS);
        getChildren()
                .addAll(
                        brand(),
                        item(Step.DATASET, Icon.DATASET, "1"),
                        item(Step.TRAIN, Icon.TRAIN, "2"),
                        item(Step.EVALUATE, Icon.EVALUATE, "3"),
                        item(Step.PREDICT, Icon.PREDICT, "4"),
                        new Separator(),
                        item(Step.RUNS, Icon.RUNS, "").small(),
                        item(Step.EXPORT, Icon.EXPORT, "").small(),
                        item(Step.SETTINGS, Icon.SETTINGS, "").small(),
                        room,
                        new DeviceChip(device, () -> model.stepProperty().set(Step.SETTINGS)));
        model.stepProperty().addListener((_, _, now) -> mark(now));
        mark(model.stepProperty().get());
    }

    private static HBox brand() {
        var mark = new ImageView(Brand.image(64));
        mark.setFitWidth(MARK);
        mark.setFitHeight(MARK);
        var name = new Label("Ocellus");
        name.getStyleClass().add("oc-brand");
        var brand = new HBox(10, mark, name);
        brand.setAlignment(Pos.CENTER_LEFT);
        brand.getStyleClass().add("oc-brand-row");
        return brand;
    }

    private NavigationItem item(Step step, Icon icon, String digit) {
        var key = digit.isEmpty() ? "" : "^" + digit;
        var item = new NavigationItem(icon, title(step), note(step), key);
        item.setId("rail-" + step.name().toLowerCase(java.util.Locale.ROOT));
        item.setMaxWidth(Double.MAX_VALUE);
        item.setOnAction(_ -> model.stepProperty().set(step));
        items.put(step, item);
        return item;
    }

    private static ObservableValue<String> title(Step step) {
        return switch (step) {
            case DATASET -> Messages.binding("step.dataset");
            case TRAIN -> Messages.binding("step.train");
            case EVALUATE -> Messages.binding("step.evaluate");
            case PREDICT -> Messages.binding("step.predict");
            case RUNS -> Messages.binding("step.runs");
            case EXPORT -> Messages.binding("step.export");
            case SETTINGS -> Messages.binding("step.settings");
        };
    }

    private ObservableValue<String> note(Step step) {
        var note = model.note(step);
        return Bindings.createStringBinding(
                () -> {
                    Text text = note.getValue();
                    return text.spoken();
                },
                note,
                Messages.localeProperty());
    }

    private void mark(Step now) {
        items.forEach((step, item) -> item.setSelected(step == now));
    }
}
