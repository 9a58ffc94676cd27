package app.ocellus.ui.evaluation.suspects;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.ChoiceCell;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.NumberField;
import app.ocellus.ui.dataset.SplitNames;
import app.ocellus.ui.dataset.suspects.Suspects;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** How many labels are suspect, how that was found, which are shown, and a way to take many. */
final class SuspectsHead extends VBox {

    private static final double PERCENT_FIELD = 48;

    private final SuspectsViewModel model;
    private final SuspectFilter filter;
    private final Label count = new Label();
    private final Label of = new Label();
    private final Label since = new Label("", Icon.INFORMATION.node(15));
    private final Button again = new Button("", Icon.REFRESH.node(15));
    private final ComboBox<@Nullable ClassId> classes = new ComboBox<>();
    private final Button accept = new Button();

    SuspectsHead(SuspectsViewModel model) {
        super(8);
        this.model = model;
        this.filter = model.filter();
        count.setId("suspects-count");
        count.getStyleClass().add("oc-strong");
        count.setMinWidth(USE_PREF_SIZE);
        of.getStyleClass().add("oc-muted");
        of.setMinWidth(0);
        HBox.setHgrow(of, Priority.ALWAYS);
        of.setMaxWidth(Double.MAX_VALUE);
        again.setId("suspects-again");
        again.textProperty().bind(Messages.binding("suspects.look-again"));
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> model.finder().find());
        var title = new HBox(8, count, of, again);
        title.setAlignment(Pos.CENTER_LEFT);
        var meaning = new Label();
        meaning.textProperty().bind(Messages.binding("suspects.meaning"));
        meaning.getStyleClass().addAll("oc-muted", "oc-small");
        for (var label : List.of(meaning, since)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        since.setId("suspects-since");
        since.getStyleClass().addAll("oc-warn-text", "oc-small");
        getChildren().addAll(title, since, meaning, bar());
        InvalidationListener show = _ -> show();
        model.finder().suspectsProperty().addListener(show);
        filter.shownProperty().addListener(show);
        filter.acceptableProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private FlowPane bar() {
        classes.setId("suspects-class");
        ChoiceCell.name(classes, this::className);
        classes.accessibleTextProperty().bind(Messages.binding("suspects.class"));
        classes.valueProperty().bindBidirectional(filter.labelProperty());
        var splits = new ComboBox<@Nullable SplitRole>();
        splits.setId("suspects-split");
        splits.getItems().add(null);
        splits.getItems().addAll(SplitRole.values());
        ChoiceCell.name(splits, SplitNames::filter);
        splits.accessibleTextProperty().bind(Messages.binding("dataset.split"));
        splits.valueProperty().bindBidirectional(filter.splitProperty());
        classes.setMinWidth(USE_PREF_SIZE);
        splits.setMinWidth(USE_PREF_SIZE);
        var bar = new FlowPane(8, 6, classes, splits, acceptance());
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private HBox acceptance() {
        var from = new Label();
        from.textProperty().bind(Messages.binding("suspects.from"));
        var percent = NumberField.of(filter.thresholdProperty(), 0, 100);
        percent.setId("suspects-threshold");
        percent.setPrefWidth(PERCENT_FIELD);
        percent.setMinWidth(PERCENT_FIELD);
        percent.accessibleTextProperty().bind(Messages.binding("suspects.from"));
        var unit = new Label("%");
        accept.setId("suspects-accept-all");
        accept.setMinWidth(USE_PREF_SIZE);
        accept.setOnAction(_ -> model.acceptAll());
        var row = new HBox(6, from, percent, unit, accept);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.edits().readOnlyProperty().not());
        return row;
    }

    private String className(@Nullable ClassId id) {
        return model.classes().stream()
                .filter(label -> label.id().equals(id))
                .map(ClassLabel::name)
                .findFirst()
                .orElse(Messages.get("classes.all"));
    }

    private void show() {
        var now = model.finder().suspectsProperty().get();
        int shown = filter.shownProperty().get().size();
        int all = now.issues().size();
        boolean hidden = shown == 0 && all > 0;
        count.setText(
                hidden ? Messages.get("suspects.no-match") : Messages.get("suspects.count", shown));
        var others =
                shown == all
                        ? Messages.get("suspects.of", Numbers.count(now.judged()))
                        : Messages.get("suspects.of-filtered", Numbers.count(all));
        of.setText(shown == 0 ? "" : others);
        int acceptable = filter.acceptableProperty().get().size();
        accept.setText(Messages.get("suspects.accept-all", acceptable));
        accept.setDisable(acceptable == 0);
        showSince(now);
        offerClasses();
    }

    private void showSince(Suspects now) {
        var parts = new ArrayList<String>();
        if (now.since().images() > 0) {
            parts.add(Messages.get("suspects.since-images", now.since().images()));
        }
        if (now.since().labels() > 0) {
            parts.add(Messages.get("suspects.since-labels", now.since().labels()));
        }
        if (now.unjudged() > 0) {
            parts.add(Messages.get("suspects.unjudged", now.unjudged()));
        }
        since.setText(String.join(" ", parts));
        since.setVisible(!parts.isEmpty());
        since.setManaged(!parts.isEmpty());
        boolean stale = now.since().images() > 0;
        again.getStyleClass().remove("accent");
        if (stale) {
            again.getStyleClass().add("accent");
        }
    }

    /** What is chosen stays, though it be a class without suspects by now. */
    private void offerClasses() {
        var offered = new ArrayList<@Nullable ClassId>();
        offered.add(null);
        model.classes().forEach(label -> offered.add(label.id()));
        if (!offered.equals(classes.getItems())) {
            var chosen = filter.labelProperty().get();
            classes.getItems().setAll(offered);
            classes.setValue(chosen);
        }
    }
}
