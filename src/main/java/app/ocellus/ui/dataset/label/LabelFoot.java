package app.ocellus.ui.dataset.label;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.NumberField;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** The classes with their keys, and ways to answer for many pictures at once. */
final class LabelFoot extends VBox {

    private static final double PERCENT_FIELD = 48;

    private final LabelViewModel model;
    private final CheckViewModel checks;
    private final Runnable back;
    private final ClassKeys classes = new ClassKeys();
    private final Button page;
    private final Button all;
    private final FlowPane guesses;
    private final Button looks;
    private final FlowPane doubts;

    /**
     * A foot.
     *
     * @param keep says that the labels of what is chosen are right
     * @param back brings the keys back to the pictures
     */
    LabelFoot(LabelViewModel model, CheckViewModel checks, Runnable keep, Runnable back) {
        super(8);
        this.model = model;
        this.checks = checks;
        this.back = back;
        getStyleClass().add("oc-label-foot");
        classes.setId("label-classes");
        page = button("label-accept-page", model::acceptPage);
        page.getStyleClass().add("accent");
        all = button("label-accept-all", model::acceptAll);
        guesses = row(page, bulk());
        looks = button("check-accept-page", checks::acceptPage);
        looks.getStyleClass().add("accent");
        var right = button("check-keep", keep);
        right.textProperty().bind(Messages.binding("suspects.keep"));
        doubts = row(looks, right);
        getChildren().addAll(classes, guesses, doubts);
        bind();
    }

    private Button button(String id, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                _ -> {
                    action.run();
                    back.run();
                });
        return button;
    }

    private HBox bulk() {
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
        return bulk;
    }

    private FlowPane row(Region... parts) {
        var row = new FlowPane(16, 8, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        row.disableProperty().bind(model.edits().readOnlyProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void bind() {
        managedProperty().bind(visibleProperty());
        InvalidationListener show = _ -> show();
        for (var cause :
                List.<Observable>of(
                        model.countsProperty(),
                        model.pageProperty(),
                        checks.pageProperty(),
                        checks.wishedProperty(),
                        checks.finder().stateProperty(),
                        Messages.localeProperty())) {
            cause.addListener(show);
        }
        show();
    }

    private void show() {
        var counts = model.countsProperty().get();
        long guessed = model.pageProperty().get().stream().filter(Asked::isGuessed).count();
        page.setText(Messages.get("label.accept-page", guessed));
        page.setDisable(guessed == 0);
        all.setText(Messages.get("label.accept-all", counts.guessed()));
        all.setDisable(counts.guessed() == 0);
        long open = checks.pageProperty().get().stream().filter(d -> !d.isDecided()).count();
        looks.setText(Messages.get("label.accept-page", open));
        looks.setDisable(open == 0);
        boolean checking = checks.isShown(counts);
        guesses.setVisible(!checking);
        doubts.setVisible(checking);
        setVisible(checking ? checks.isPageThere() : counts.left() > 0);
        classes.show(model.classes(), counts.classes());
    }
}
