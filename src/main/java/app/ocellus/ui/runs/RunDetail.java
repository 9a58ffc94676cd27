package app.ocellus.ui.runs;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.training.TrainingHistory;
import app.ocellus.workspace.project.OpenProject;
import app.ocellus.workspace.project.RunModels;
import app.ocellus.workspace.run.RunData;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is shown of the chosen runs below the table.
 *
 * @param runs the chosen ones with their epochs, six at most
 * @param more chosen ones that are not among them
 * @param classes of the model of a single run; empty where there is none
 * @param problem why its model cannot be read; null for none
 * @param data how the data of a single run compare with today's
 */
public record RunDetail(
        List<Curve> runs, int more, List<String> classes, @Nullable Sentence problem, Data data) {

    /** A run and its epochs. */
    public record Curve(RunRow row, TrainingHistory history) {}

    /** How the data that a run learnt from compare with those of today. */
    public enum Data {
        /** They are the same. */
        SAME,
        /** They have changed. */
        CHANGED,
        /** Nobody knows what they were. */
        UNKNOWN
    }

    /** As many as colours can be told apart. */
    public static final int MOST = 6;

    /** Nothing is chosen. */
    static final RunDetail NONE = new RunDetail(List.of(), 0, List.of(), null, Data.UNKNOWN);

    /** Copies the lists. */
    public RunDetail {
        runs = List.copyOf(runs);
        classes = List.copyOf(classes);
    }

    /** Reads what is shown of these runs; slow. */
    static RunDetail of(OpenProject project, List<RunRow> rows, RunModels models) {
        var store = project.project().runs();
        var runs =
                rows.stream()
                        .limit(MOST)
                        .map(row -> new Curve(row, store.history(row.saved())))
                        .toList();
        int more = rows.size() - runs.size();
        if (rows.size() != 1) {
            return new RunDetail(runs, more, List.of(), null, Data.UNKNOWN);
        }
        var row = rows.getFirst();
        var data = data(project, row);
        if (!row.isUsable()) {
            return new RunDetail(runs, more, List.of(), null, data);
        }
        try {
            var model = models.open(row.saved()).model();
            var names = model.classes().stream().map(ClassLabel::name).toList();
            return new RunDetail(runs, more, names, null, data);
        } catch (UserException e) {
            return new RunDetail(runs, more, List.of(), e.sentence(), data);
        }
    }

    private static Data data(OpenProject project, RunRow row) {
        var before = row.record().data();
        var config = row.record().config();
        if (before == null || config == null) {
            return Data.UNKNOWN;
        }
        return before.equals(RunData.of(config.partOf(project.split()))) ? Data.SAME : Data.CHANGED;
    }
}
