package app.ocellus.ui.dataset.health;

import app.ocellus.dataset.health.HealthCheck.Subject;
import app.ocellus.ui.common.Clipboards;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.Icon;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/** What can be done about the chosen findings, by button and by key. */
final class FindingActions extends FlowPane {

    private static final int MOST_NUMBERED = 9;

    private final HealthViewModel model;
    private final Button exclude = button("edit.exclude-key", Icon.DELETE, "health-exclude");
    private final Button keep = button("health.keep", Icon.DONE, "health-keep");
    private final MenuButton relabel = new MenuButton();
    private final Button copy = button("health.copy", Icon.COPY, "health-copy");

    FindingActions(HealthViewModel model) {
        super(8, 8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("oc-finding-actions");
        relabel.textProperty().bind(Messages.binding("health.relabel"));
        relabel.setId("health-relabel");
        relabel.setMinWidth(Region.USE_PREF_SIZE);
        relabel.setOnShowing(_ -> fillClasses());
        fillClasses();
        exclude.setOnAction(_ -> model.exclude());
        keep.setOnAction(_ -> model.keep());
        copy.setOnAction(_ -> Clipboards.copy(SentenceList.text(model.shown())));
        var nothing = Bindings.isEmpty(model.chosen());
        exclude.disableProperty().bind(nothing);
        keep.disableProperty().bind(nothing);
        relabel.disableProperty().bind(nothing);
    }

    private static Button button(String key, Icon icon, String id) {
        var button = new Button("", icon.node(15));
        button.textProperty().bind(Messages.binding(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** Offers what fits the findings. */
    void fit(Subject subject, boolean saysMore) {
        var pictures = subject == Subject.GROUP || subject == Subject.PICTURE;
        getChildren().clear();
        if (pictures) {
            getChildren().addAll(exclude, keep, relabel);
        }
        if (saysMore) {
            getChildren().add(copy);
        }
    }

    private void fillClasses() {
        relabel.getItems().clear();
        var classes = model.classes();
        for (var i = 0; i < classes.size(); i++) {
            var label = classes.get(i);
            var item = new MenuItem(label.name(), mark(i));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.relabel(label.id()));
            relabel.getItems().add(item);
        }
    }

    private static Node mark(int index) {
        var dot = new Circle(4.5, ClassPalette.color(index));
        var key = new Label(index < MOST_NUMBERED ? Integer.toString(index + 1) : "", dot);
        key.setGraphicTextGap(8);
        key.getStyleClass().add("oc-muted");
        return key;
    }

    /** Does what a key stands for; such a key is used up. */
    void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || model.chosen().isEmpty()) {
            return;
        }
        var digit = event.getCode().isDigitKey() ? digit(event.getCode()) : 0;
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.exclude();
        } else if (event.getCode() == KeyCode.K) {
            model.keep();
        } else if (digit > 0) {
            model.relabel(digit - 1);
        } else {
            return;
        }
        event.consume();
    }

    private static int digit(KeyCode code) {
        var name = code.getName();
        return Character.digit(name.charAt(name.length() - 1), 10);
    }
}
