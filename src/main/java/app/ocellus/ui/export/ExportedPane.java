package app.ocellus.ui.export;

import app.ocellus.export.ExportResult;
import app.ocellus.export.ExportResult.Exported;
import app.ocellus.export.SelfTest;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.Icon;

import javafx.beans.InvalidationListener;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What was written, and the proof that it answers as the program does. */
final class ExportedPane extends VBox {

    private final ExportViewModel model;
    private final Dialogs dialogs;
    private final Consumer<Path> predict;

    ExportedPane(ExportViewModel model, Dialogs dialogs, Consumer<Path> predict) {
        super(12);
        this.model = model;
        this.dialogs = dialogs;
        this.predict = predict;
        setId("exported");
        getStyleClass().add("oc-card");
        InvalidationListener show = _ -> show();
        model.stateProperty().addListener(show);
        model.savedProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        var result = model.resultProperty().get();
        var saved = model.savedProperty().get();
        getChildren().clear();
        if (result != null) {
            show(result);
        } else if (saved != null) {
            var with = link("export-predict", "export.predict", () -> predict.accept(saved));
            getChildren().add(heading("export.saved", saved, with));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private void show(ExportResult result) {
        getChildren().add(heading("export.done", result.folder()));
        var table = new GridPane(18, 7);
        titles(table);
        for (var exported : result.exported()) {
            for (var test : exported.selfTests()) {
                row(table, exported, test);
            }
        }
        if (table.getRowCount() > 1) {
            getChildren().addAll(table, words("export.self-test-text"));
        }
        if (!result.skipped().isEmpty()) {
            getChildren().add(words("export.skipped", result.skipped().size()));
        }
    }

    private HBox heading(String key, Path place, Node... more) {
        var text = new Label(Messages.get(key, place.getFileName().toString()), Icon.DONE.node(16));
        text.getStyleClass().add("oc-strong");
        text.setTooltip(new Tooltip(place.toString()));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(12, text);
        row.getChildren().addAll(more);
        row.getChildren().add(link("export-reveal", "export.reveal", () -> dialogs.reveal(place)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Hyperlink link(String id, String key, Runnable action) {
        var link = new Hyperlink(Messages.get(key));
        link.setId(id);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> action.run());
        return link;
    }

    private static Label words(String key, Object... arguments) {
        var words = new Label(Messages.get(key, arguments));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("oc-muted");
        return words;
    }

    private static void titles(GridPane table) {
        var keys =
                List.of(
                        "export.column-form",
                        "export.column-pictures",
                        "export.column-same",
                        "export.column-largest",
                        "export.column-mean");
        for (int column = 0; column < keys.size(); column++) {
            var title = new Label(Messages.get(keys.get(column)));
            title.getStyleClass().add("oc-muted");
            add(table, title, column, 0);
        }
    }

    private static void row(GridPane table, Exported exported, SelfTest test) {
        var cells =
                List.of(
                        form(exported, test.input()),
                        Numbers.count(test.samples()),
                        Numbers.percent(test.top1Agreement()),
                        small(test.maxDifference()),
                        small(test.meanDifference()));
        int row = table.getRowCount();
        for (int column = 0; column < cells.size(); column++) {
            add(table, new Label(cells.get(column)), column, row);
        }
    }

    private static String form(Exported exported, SelfTest.Input input) {
        var name = Messages.get(FormatCard.name(exported.format()));
        return switch (input) {
            case PREPARED -> name;
            case WHOLE -> Messages.get("export.input-whole", name);
        };
    }

    private static void add(GridPane table, Label cell, int column, int row) {
        if (column > 0) {
            GridPane.setHalignment(cell, HPos.RIGHT);
            cell.setMinWidth(USE_PREF_SIZE);
        } else {
            cell.setWrapText(true);
        }
        table.add(cell, column, row);
    }

    /** In two figures: 0.0000123 becomes "1.2e-5". */
    private static String small(double difference) {
        return difference == 0 ? "0" : String.format(Locale.ROOT, "%.1e", difference);
    }
}
