package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.NumberField;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import java.util.stream.IntStream;

/** The classes with their keys, and ways to accept many guesses at once. */
final class LabelFoot extends VBox {

    private static final int DIGITS = 9;
    private static final double PERCENT_FIELD = 48;

    private final LabelViewModel model;
    private final Runnable back;
    private final FlowPane classes = new FlowPane(6, 6);
    private final Button page = new Button();
    private final Button all = new Button();

    /** A foot; {@code back} brings the keys back to the pictures. */
    LabelFoot(LabelViewModel model, Runnable back) {
        super(8);
        this.model = model;
        this.back = back;
        getStyleClass().add("oc-label-foot");
        classes.setId("label-classes");
        getChildren().addAll(classes, acceptance());
        InvalidationListener show = _ -> show();
        model.countsProperty().addListener(show);
        model.pageProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private FlowPane acceptance() {
        page.setId("label-accept-page");
        page.getStyleClass().add("accent");
        page.setMinWidth(USE_PREF_SIZE);
        page.setOnAction(_ -> done(model::acceptPage));
        all.setId("label-accept-all");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(_ -> done(model::acceptAll));
        var from = new Label();
        from.textProperty().bind(Messages.binding("label.from"));
        from.setMinWidth(USE_PREF_SIZE);
        var percent = NumberField.of(model.thresholdProperty(), 0, 100);
        percent.setId("label-threshold");
        percent.setPrefWidth(PERCENT_FIELD);
        percent.setMinWidth(PERCENT_FIELD);
        percent.accessibleTextProperty().bind(Messages.binding("label.from"));
        var unit = new Label("%");
        unit.setMinWidth(USE_PREF_SIZE);
        var bulk = new HBox(6, from, percent, unit, all);
        bulk.setAlignment(Pos.CENTER_LEFT);
        var row = new FlowPane(16, 8, page, bulk);
        row.setAlignment(Pos.CENTER_LEFT);
        row.disableProperty().bind(model.edits().readOnlyProperty());
        return row;
    }

    private void done(Runnable action) {
        action.run();
        back.run();
    }

    private void show() {
        long guessed = model.pageProperty().get().stream().filter(Asked::isGuessed).count();
        page.setText(Messages.get("label.accept-page", guessed));
        page.setDisable(guessed == 0);
        int sure = model.countsProperty().get().guessed();
        all.setText(Messages.get("label.accept-all", sure));
        all.setDisable(sure == 0);
        showClasses();
    }

    private void showClasses() {
        var names = model.classes().stream().map(ClassLabel::name).toList();
        var counts = model.countsProperty().get().classes();
        // the classes come with the project, a moment before they are counted
        if (counts.size() != names.size()) {
            return;
        }
        classes.getChildren()
                .setAll(
                        IntStream.range(0, names.size())
                                .mapToObj(i -> chip(i, names.get(i), counts.get(i)))
                                .toList());
        classes.setVisible(!names.isEmpty());
        classes.setManaged(!names.isEmpty());
    }

    private static HBox chip(int index, String title, long pictures) {
        var name = new Label(title, new Circle(4.5, ClassPalette.color(index)));
        var count = new Label(Numbers.count(pictures));
        count.getStyleClass().add("oc-muted");
        var chip = new HBox(6, name, count);
        if (index < DIGITS) {
            var key = new Label(String.valueOf(index + 1));
            key.getStyleClass().add("oc-key");
            chip.getChildren().addFirst(key);
        }
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("oc-label-class");
        return chip;
    }
}
