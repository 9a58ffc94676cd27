package app.ocellus.ui.runs;

import app.ocellus.ui.common.Text;
import app.ocellus.workspace.run.RunRecord;

/** What runs are called. */
final class RunNames {

    private RunNames() {}

    /** The name that a person gave, else its number: "Run 3". */
    static Text of(RunRecord record) {
        var name = record.name();
        return name == null ? Text.of("runs.number", record.number()) : Text.of("runs.name", name);
    }

    /** The same in the window's present language. */
    static String spoken(RunRow row) {
        return of(row.record()).spoken();
    }
}
