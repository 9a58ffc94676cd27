package app.ocellus.ui.dataset.health;

import app.ocellus.dataset.health.HealthCheck;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.Icon;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All checks: those that found something first, the most harmful on top, the others grey below. */
final class ChecksList extends StackPane {

    private static final List<String> STYLES = List.of("error", "warning", "hint", "fine");

    private final HealthViewModel model;
    private final ListView<HealthCheck> list = new ListView<>();
    private Map<HealthCheck, Long> counts = new EnumMap<>(HealthCheck.class);
    private boolean filling;

    ChecksList(HealthViewModel model) {
        this.model = model;
        getStyleClass().add("oc-checks");
        list.setId("checks");
        list.accessibleTextProperty().bind(Messages.binding("health.checks"));
        list.setCellFactory(_ -> new Row());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> choose(now));
        model.reportProperty().subscribe(_ -> fill());
        model.checkProperty().subscribe(_ -> select());
        Messages.localeProperty().addListener(_ -> list.refresh());
        getChildren().add(list);
    }

    private void choose(@Nullable HealthCheck now) {
        if (!filling && now != null) {
            model.checkProperty().set(now);
        }
    }

    private void fill() {
        counts = model.reportProperty().get().counts();
        filling = true;
        list.getItems()
                .setAll(
                        Stream.concat(
                                        counts.keySet().stream(),
                                        Stream.of(HealthCheck.values())
                                                .filter(check -> !counts.containsKey(check)))
                                .toList());
        list.refresh();
        filling = false;
        select();
    }

    private void select() {
        var shown = model.checkProperty().get();
        if (shown == null) {
            list.getSelectionModel().clearSelection();
        } else if (shown != list.getSelectionModel().getSelectedItem()) {
            list.getSelectionModel().select(shown);
        }
    }

    /** Icon, name and count. */
    private final class Row extends ListCell<@Nullable HealthCheck> {

        private final Label name = new Label();
        private final Label count = new Label();
        private final HBox content;

        Row() {
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setGraphicTextGap(9);
            // in a narrow window there may not be room for all of it
            var whole = new Tooltip();
            whole.textProperty().bind(name.textProperty());
            name.setTooltip(whole);
            HBox.setHgrow(name, Priority.ALWAYS);
            count.setMinWidth(USE_PREF_SIZE);
            count.getStyleClass().add("count");
            content = new HBox(8, name, count);
            content.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            getStyleClass().add("oc-check");
        }

        @Override
        protected void updateItem(@Nullable HealthCheck check, boolean empty) {
            super.updateItem(check, empty);
            getStyleClass().removeAll(STYLES);
            if (empty || check == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var found = counts.getOrDefault(check, 0L);
            name.setText(CheckNames.title(check));
            name.setGraphic((found > 0 ? CheckNames.icon(check.severity()) : Icon.DONE).node(15));
            count.setText(found > 0 ? Numbers.count(found) : "");
            getStyleClass().add(found > 0 ? CheckNames.style(check.severity()) : "fine");
            setGraphic(content);
            setAccessibleText(name.getText() + ", " + Numbers.count(found));
        }
    }
}
