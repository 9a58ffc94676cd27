package app.ocellus.ui.runs;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ClassNamesList;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Beside the curves: of one run its settings, its note and its classes; of several what differs.
 */
final class RunSide extends VBox {

    /** What is shown of a single run. */
    private enum Tab {
        SETTINGS,
        NOTE,
        CLASSES
    }

    private final RunsViewModel model;
    private final SegmentedControl<Tab> tabs = new SegmentedControl<Tab>().small();
    private final Label title = new Label();
    private final Label obstacle = new Label();
    private final Label data = new Label();
    private final SettingsTable settings = new SettingsTable();
    private final Label nothing = new Label();
    private final VBox settingsPage = new VBox(8, obstacle, data, settings, nothing);
    private final NoteField note;
    private final ClassNamesList classes;
    private @Nullable RunRow shownRow;
    private final Label classesHint = new Label();
    private final VBox classesPage;
    private final StackPane page = new StackPane();
    private final ScrollPane scroll = new ScrollPane(settingsPage);

    RunSide(RunsViewModel model) {
        super(8);
        this.model = model;
        this.note = new NoteField(model);
        this.classes = new ClassNamesList(this::renameClass);
        classes.setId("run-classes");
        getStyleClass().add("oc-card");
        title.getStyleClass().add("oc-strong");
        for (var label : List.of(obstacle, data, nothing, classesHint)) {
            label.getStyleClass().addAll("oc-muted", "oc-small");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        classesPage = new VBox(6, classesHint, classes);
        VBox.setVgrow(classes, Priority.ALWAYS);
        settingsPage.getStyleClass().add("oc-run-settings");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("oc-plain-scroll");
        tabs.setId("run-tabs");
        tabs.setSegments(
                List.of(
                        Segment.of(Tab.SETTINGS, Messages.binding("runs.settings")),
                        Segment.of(Tab.NOTE, Messages.binding("runs.note")),
                        Segment.of(Tab.CLASSES, Messages.binding("runs.classes"))));
        tabs.valueProperty().set(Tab.SETTINGS);
        tabs.valueProperty().addListener(_ -> show());
        VBox.setVgrow(page, Priority.ALWAYS);
        getChildren().addAll(title, tabs, page);
        model.detailProperty().addListener(_ -> show());
        Messages.localeProperty().addListener(_ -> show());
        show();
    }

    private void show() {
        var detail = model.detailProperty().get().orElse(RunDetail.NONE);
        var rows = detail.runs().stream().map(RunDetail.Curve::row).toList();
        boolean single = rows.size() == 1;
        title.setText(Messages.get("runs.differences"));
        setThere(title, !single);
        setThere(tabs, single);
        boolean any = settings.show(rows, model.backbones());
        obstacle.setText(single ? rows.getFirst().obstacle().spoken() : "");
        setThere(obstacle, !obstacle.getText().isEmpty());
        data.setText(single ? Messages.get(dataKey(detail.data())) : "");
        setThere(data, single && detail.data() != RunDetail.Data.UNKNOWN);
        nothing.setText(Messages.get(single ? "runs.no-settings" : "runs.no-differences"));
        setThere(nothing, !any);
        note.show(single ? rows.getFirst() : null);
        showClasses(detail, single ? rows : List.of());
        var shown = single ? tab() : scroll;
        // what is written in just now would lose the keys
        if (!page.getChildren().equals(List.of(shown))) {
            page.getChildren().setAll(shown);
        }
    }

    private static void setThere(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private static String dataKey(RunDetail.Data data) {
        return switch (data) {
            case SAME -> "runs.data-same";
            case CHANGED, UNKNOWN -> "runs.data-changed";
        };
    }

    private void renameClass(String name, String other) {
        if (shownRow != null) {
            model.renameClass(shownRow, name, other);
        }
    }

    private void showClasses(RunDetail detail, List<RunRow> rows) {
        shownRow = rows.isEmpty() ? null : rows.getFirst();
        classes.show(detail.classes());
        var problem = detail.problem();
        classesHint.setText(
                problem == null
                        ? Messages.get(
                                detail.classes().isEmpty()
                                        ? "runs.classes-none"
                                        : "runs.classes-hint")
                        : problem.in(Messages.locale()));
        setThere(classes, !detail.classes().isEmpty());
    }

    private Node tab() {
        return switch (tabs.valueProperty().get()) {
            case SETTINGS -> scroll;
            case NOTE -> note;
            case CLASSES -> classesPage;
        };
    }
}
