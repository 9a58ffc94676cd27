package app.ocellus.ui.evaluation;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.ClassMetrics;
import app.ocellus.evaluation.ConfusedPair;
import app.ocellus.evaluation.Evaluation;
import app.ocellus.evaluation.RocAuc;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Newest;

import javafx.beans.property.ReadOnlyObjectProperty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What there is to say of each class; worked out in the background, as it may be much. */
public final class ClassFigures {

    /**
     * One class.
     *
     * @param auc area under its ROC curve; nothing where it has no samples, or all
     * @param confused what it is taken for most often; nothing where it is always right
     */
    public record Row(
            ClassLabel label,
            ClassMetrics metrics,
            OptionalDouble auc,
            Optional<ConfusedPair> confused) {}

    /**
     * All classes.
     *
     * @param auc mean of the areas of the classes that have one
     */
    public record Table(List<Row> rows, OptionalDouble auc) {

        /** No classes. */
        public static final Table EMPTY = new Table(List.of(), OptionalDouble.empty());

        /** Copies the list. */
        public Table {
            rows = List.copyOf(rows);
        }

        /** That of an evaluation. */
        static Table of(Evaluation evaluation) {
            var auc = RocAuc.of(evaluation);
            var confused = confused(evaluation);
            var classes = evaluation.matrix().classes();
            var metrics = evaluation.metrics().perClass();
            return new Table(
                    IntStream.range(0, classes.size())
                            .mapToObj(
                                    i ->
                                            new Row(
                                                    classes.get(i),
                                                    metrics.get(i),
                                                    auc.perClass().get(i),
                                                    Optional.ofNullable(
                                                            confused.get(classes.get(i)))))
                            .toList(),
                    auc.macro());
        }

        private static Map<ClassLabel, ConfusedPair> confused(Evaluation evaluation) {
            var most = new HashMap<ClassLabel, ConfusedPair>();
            evaluation
                    .matrix()
                    .confusedPairs()
                    .forEach(pair -> most.putIfAbsent(pair.actual(), pair));
            return most;
        }
    }

    private final EvaluationViewModel evaluation;
    private final Newest<Table> table;

    /** The classes of what {@code evaluation} shows. */
    public ClassFigures(EvaluationViewModel evaluation, TaskRunner runner) {
        this.evaluation = evaluation;
        this.table = new Newest<>(runner);
        evaluation.reportProperty().addListener((_, _, _) -> look());
        look();
    }

    private void look() {
        var report = evaluation.reportProperty().get();
        if (report == null) {
            table.forget();
        } else {
            table.ask(_ -> Table.of(report.evaluation()));
        }
    }

    /** The classes; nothing while they are being worked out. */
    public ReadOnlyObjectProperty<Optional<Table>> tableProperty() {
        return table.answerProperty();
    }
}
