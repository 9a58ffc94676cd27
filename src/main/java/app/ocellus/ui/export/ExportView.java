package app.ocellus.ui.export;

import app.ocellus.export.ExportFormat;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ProblemBanner;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.function.Consumer;

/** A model is taken away: which one, in which forms, and with what proof. */
public final class ExportView extends HBox {

    private static final int COLUMNS = 2;

    private final ExportViewModel model;
    private final Dialogs dialogs;
    private final Label compared = new Label();
    private final ProblemBanner problem;

    /**
     * A view of what can be taken away.
     *
     * @param predict shows pictures to a model file
     */
    public ExportView(ExportViewModel model, Dialogs dialogs, Consumer<Path> predict) {
        super(12);
        this.model = model;
        this.dialogs = dialogs;
        this.problem = new ProblemBanner(model::dismiss);
        getStyleClass().add("oc-page");
        var right =
                new VBox(
                        12,
                        introduction(),
                        formats(),
                        action(),
                        problem,
                        new ExportedPane(model, dialogs, predict));
        var scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("oc-plain-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new LeavingModelPane(model, dialogs), scroll);
        InvalidationListener show = _ -> show();
        model.stateProperty().addListener(show);
        model.projectProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
        model.model().load();
    }

    private static VBox introduction() {
        var heading = new Label();
        heading.textProperty().bind(Messages.binding("export.heading"));
        heading.getStyleClass().add("oc-heading");
        var text = new Label();
        text.textProperty().bind(Messages.binding("export.text"));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("oc-muted");
        return new VBox(4, heading, text);
    }

    private GridPane formats() {
        var grid = new GridPane(12, 12);
        for (int i = 0; i < COLUMNS; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        var all = ExportFormat.values();
        for (int i = 0; i < all.length; i++) {
            int column = i % COLUMNS;
            // the last one takes the rest of its row
            int columns = i == all.length - 1 ? COLUMNS - column : 1;
            grid.add(new FormatCard(all[i], model), column, i / COLUMNS, columns, 1);
        }
        return grid;
    }

    private HBox action() {
        compared.setWrapText(true);
        compared.getStyleClass().add("oc-muted");
        HBox.setHgrow(compared, Priority.ALWAYS);
        compared.setMaxWidth(Double.MAX_VALUE);
        var export = new Button("", Icon.EXPORT.node(16));
        export.setId("export-start");
        export.getStyleClass().add("accent");
        export.textProperty().bind(Messages.binding("export.start"));
        export.setMinWidth(USE_PREF_SIZE);
        export.disableProperty()
                .bind(
                        model.model()
                                .bundleProperty()
                                .isNull()
                                .or(Bindings.isEmpty(model.formats()))
                                .or(
                                        model.stateProperty()
                                                .isEqualTo(ExportViewModel.State.EXPORTING)));
        export.setOnAction(
                _ -> dialogs.chooseFolder(Messages.get("export.choose")).ifPresent(model::export));
        var row = new HBox(12, compared, export);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show() {
        var error = model.errorProperty().get();
        problem.show(error == null ? "" : error.in(Messages.locale()));
        compared.setText(comparison());
    }

    private String comparison() {
        if (model.stateProperty().get() == ExportViewModel.State.EXPORTING) {
            return Messages.get("export.running");
        }
        int count = Math.min(model.pictures().size(), ExportViewModel.MOST_PICTURES);
        return count == 0
                ? Messages.get("export.compared-drawn")
                : Messages.get("export.compared", count);
    }
}
