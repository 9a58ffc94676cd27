package app.ocellus.ui.common;

import app.ocellus.workspace.run.RunRecord;

/** What runs are called. */
public final class RunNames {

    private RunNames() {}

    /** The name that a person gave, else its number: "Run 3". */
    public static Text of(RunRecord record) {
        var name = record.name();
        return name == null ? Text.of("runs.number", record.number()) : Text.of("runs.name", name);
    }
}
