package app.ocellus.ui.evaluation.suspects;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.ProbabilityBars;
import app.ocellus.ui.dataset.SplitNames;

import java.util.List;

/** What is said of a suspect. */
final class SuspectWords {

    private SuspectWords() {}

    /** In a sentence. */
    static String sentence(LabelIssue issue) {
        return Messages.get("suspects.looks-like", issue.label().name(), issue.suggested().name());
    }

    /** The split it is in; empty for none. */
    static String split(SuspectsViewModel model, LabelIssue issue) {
        var role = model.role(issue);
        return role == null ? "" : SplitNames.full(role);
    }

    /** How probable its label is, and what it looks like. */
    static List<ProbabilityBars.Row> bars(SuspectsViewModel model, LabelIssue issue) {
        return List.of(
                row(model, issue.label(), issue.labelProbability()),
                row(model, issue.suggested(), issue.suggestedProbability()));
    }

    private static ProbabilityBars.Row row(
            SuspectsViewModel model, ClassLabel label, double probability) {
        int place = Math.max(0, model.classes().indexOf(label));
        return new ProbabilityBars.Row(label.name(), probability, ClassPalette.color(place));
    }
}
