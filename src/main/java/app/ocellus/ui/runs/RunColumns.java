package app.ocellus.ui.runs;

import app.ocellus.dataset.NaturalOrder;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns of the table of runs. */
final class RunColumns {

    /** A date that is cut short tells little. */
    private static final double DATE = 152;

    private static final double LEAST = 44;

    private final RunsViewModel model;

    /** The name, which can be changed. */
    final TableColumn<RunRow, RunRow> names;

    /** Those that make room where there is little. */
    final List<TableColumn<RunRow, ?>> lessTelling;

    /** All of them, in order. */
    final List<TableColumn<RunRow, ?>> all;

    RunColumns(RunsViewModel model) {
        this.model = model;
        this.names = names();
        var backbone = words("runs.backbone", 96, this::backbone);
        var loss =
                number(
                        "runs.loss",
                        76,
                        row -> Optional.ofNullable(row.record().validationLoss()),
                        RunColumns::loss);
        var time =
                number("runs.time", 74, row -> Optional.of(row.record().seconds()), RunWords::time);
        var note = words("runs.note", 190, row -> RunWords.brief(row.record().note()));
        lessTelling = List.of(backbone, loss, time, note);
        all =
                List.of(
                        number(
                                "runs.number-column",
                                50,
                                row -> Optional.of(row.number()),
                                String::valueOf),
                        names,
                        column(
                                "runs.date",
                                DATE,
                                row -> Optional.of(row.record().startedAt()),
                                RunWords::date),
                        words("runs.mode", 84, row -> RunWords.mode(row.record().mode())),
                        backbone,
                        number(
                                "runs.validation",
                                92,
                                row -> Optional.ofNullable(row.record().validationAccuracy()),
                                Numbers::percent),
                        number("runs.test", 76, RunRow::testAccuracy, Numbers::percent),
                        loss,
                        epochs(),
                        time,
                        words("runs.state", 96, row -> RunWords.state(row.saved().state())),
                        note);
    }

    private String backbone(RunRow row) {
        return RunWords.backbone(row.record().backbone(), model.backbones());
    }

    private static String loss(double value) {
        return Numbers.decimal(value, 3);
    }

    private TableColumn<RunRow, RunRow> names() {
        var column = new TableColumn<RunRow, RunRow>();
        column.textProperty().bind(Messages.binding("runs.name-column"));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new RunCells.Name(model));
        column.setComparator(Comparator.comparing(RunRow::title, NaturalOrder.INSTANCE));
        column.setPrefWidth(158);
        return column;
    }

    private static TableColumn<RunRow, RunRow> epochs() {
        TableColumn<RunRow, RunRow> column =
                number("runs.epochs", 98, Optional::of, row -> RunWords.epochs(row.record()));
        column.setComparator(Comparator.comparingInt(row -> row.record().epochs()));
        return column;
    }

    private static TableColumn<RunRow, String> words(
            String key, double width, Function<RunRow, String> words) {
        return column(key, width, row -> Optional.of(words.apply(row)), Function.identity());
    }

    private static <T> TableColumn<RunRow, T> number(
            String key,
            double width,
            Function<RunRow, Optional<T>> value,
            Function<T, String> words) {
        var column = column(key, width, value, words);
        column.getStyleClass().add("oc-number-column");
        return column;
    }

    private static <T> TableColumn<RunRow, T> column(
            String key,
            double width,
            Function<RunRow, Optional<T>> value,
            Function<T, String> words) {
        var column = new TableColumn<RunRow, T>();
        column.textProperty().bind(Messages.binding(key));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue()).orElse(null)));
        column.setCellFactory(_ -> new RunCells.Words<>(words));
        column.setEditable(false);
        column.setPrefWidth(width);
        column.setMinWidth(width == DATE ? DATE : LEAST);
        return column;
    }
}
