package app.ocellus.ui.dataset.split;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a person should know of a plan, in sentences: first what is wrong, then what was done. */
final class SplitNotes extends VBox {

    /** So many warnings are read; the rest is counted, and to be seen in the table. */
    private static final int MOST = 4;

    private final SplitViewModel model;

    SplitNotes(SplitViewModel model) {
        super(6);
        this.model = model;
        setId("split-notes");
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("oc-split-notes");
        model.previewProperty().subscribe(_ -> show());
        Messages.localeProperty().addListener(_ -> show());
    }

    private void show() {
        getChildren().clear();
        var preview = model.previewProperty().get();
        setVisible(preview != null);
        if (preview == null) {
            return;
        }
        var summary = preview.summary();
        var warnings = summary.warnings();
        // one more than fits is shown, as a line that says so would be as long
        int shown = warnings.size() <= MOST + 1 ? warnings.size() : MOST;
        for (var warning : warnings.subList(0, shown)) {
            add(Icon.WARNING, warning.in(Messages.locale()), "oc-warn-text");
        }
        if (shown < warnings.size()) {
            add(
                    Icon.WARNING,
                    Messages.get("plan.more-small", warnings.size() - shown),
                    "oc-warn-text");
        }
        if (summary.groups() > 0) {
            add(
                    Icon.INFORMATION,
                    Messages.get(
                            summary.straddling() == 0 ? "plan.groups-whole" : "plan.groups",
                            summary.groups()),
                    "oc-muted");
        }
        if (summary.duplicatesTogether() > 0) {
            add(
                    Icon.INFORMATION,
                    Messages.get("plan.duplicates", summary.duplicatesTogether()),
                    "oc-muted");
        }
    }

    private void add(Icon icon, String text, String style) {
        var label = new Label(text, icon.node(15));
        label.setGraphicTextGap(8);
        label.setAlignment(Pos.TOP_LEFT);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("oc-small", style);
        getChildren().add(label);
    }
}
