package app.ocellus.ui.runs;

import app.ocellus.model.BackboneInfo;
import app.ocellus.ui.common.Messages;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The settings of runs side by side: of one run all of them, of several those that differ. */
final class SettingsTable extends GridPane {

    private static final double NAME = 128;
    private static final double HEAD = 48;
    private static final double MOST = 88;

    SettingsTable() {
        setMinWidth(USE_PREF_SIZE);
        setHgap(14);
        setVgap(5);
        getStyleClass().add("oc-field-row");
    }

    /** Shows these runs; false where there is nothing to show. */
    boolean show(List<RunRow> rows, List<BackboneInfo> installed) {
        getChildren().clear();
        getColumnConstraints().setAll(nameColumn(rows.size() == 1));
        var all =
                rows.stream().map(row -> RunSettings.of(row.record().config(), installed)).toList();
        if (rows.size() > 1) {
            addHeads(rows);
        }
        int line = 1;
        for (var name : names(all)) {
            var values = all.stream().map(one -> one.getOrDefault(name, RunWords.NOTHING)).toList();
            if (rows.size() == 1 || Set.copyOf(values).size() > 1) {
                addLine(line++, name, values);
            }
        }
        if (rows.size() > 1) {
            line += addData(line, rows);
        }
        return line > 1;
    }

    /** Beside several runs names have no room to spare. */
    private static ColumnConstraints nameColumn(boolean wide) {
        var column = new ColumnConstraints();
        if (wide) {
            column.setMinWidth(NAME);
            column.setPrefWidth(NAME);
        }
        return column;
    }

    private void addHeads(List<RunRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            var head = new Label(rows.get(i).title());
            head.getStyleClass().add("oc-medium");
            head.setMinWidth(HEAD);
            head.setMaxWidth(MOST);
            head.setTooltip(new Tooltip(head.getText()));
            add(head, i + 1, 0);
        }
    }

    private static Set<String> names(List<Map<String, String>> all) {
        var names = new LinkedHashSet<String>();
        all.forEach(one -> names.addAll(one.keySet()));
        return names;
    }

    private void addLine(int line, String name, List<String> values) {
        var label = new Label(name);
        label.getStyleClass().add("oc-muted");
        label.setMinWidth(0);
        add(label, 0, line);
        for (int i = 0; i < values.size(); i++) {
            place(new Label(values.get(i)), i, line);
        }
    }

    private void place(Label label, int run, int line) {
        label.setMinWidth(USE_PREF_SIZE);
        add(label, run + 1, line);
    }

    /** Whether they learnt from the same images: the same letter stands for the same data. */
    private int addData(int line, List<RunRow> rows) {
        var states =
                rows.stream()
                        .map(row -> Objects.requireNonNullElse(row.record().data(), "").toString())
                        .toList();
        var different = List.copyOf(new LinkedHashSet<>(states));
        if (different.size() == 1) {
            return 0;
        }
        var letters =
                states.stream()
                        .map(state -> String.valueOf((char) ('A' + different.indexOf(state))))
                        .toList();
        addLine(line, Messages.get("runs.images"), letters);
        return 1;
    }
}
