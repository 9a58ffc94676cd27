package app.ocellus.ui.evaluation;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;

/** What the gallery shows, in words. */
final class GalleryTitle {

    private GalleryTitle() {}

    /** What stands in this tab. */
    static String of(EvaluationViewModel model, GalleryPane.Tab tab) {
        return switch (tab) {
            case PICTURES -> pictures(model);
            case CLASSES -> Messages.get("evaluation.title-classes");
            case PAIRS -> Messages.get("evaluation.title-pairs");
        };
    }

    /** How many pictures of which kind. */
    private static String pictures(EvaluationViewModel model) {
        int shown = model.pictures().size();
        return switch (model.selectionProperty().get()) {
            case Selection.Errors _ -> Messages.get("evaluation.title-errors", shown);
            case Selection.Row(var actual) ->
                    Messages.get("evaluation.title-row", shown, actual.name());
            case Selection.Unsure(double threshold) ->
                    Messages.get("evaluation.title-unsure", shown, Numbers.wholePercent(threshold));
            case Selection.Confident(var bin) ->
                    Messages.get(
                            "evaluation.title-confident",
                            shown,
                            Numbers.wholePercent(bin.from()),
                            Numbers.wholePercent(bin.to()));
            case Selection.Flipped _ -> Messages.get("evaluation.title-flipped", shown);
            case Selection.Column(var predicted) ->
                    Messages.get("evaluation.title-column", shown, predicted.name());
            case Selection.Cell(var actual, var predicted) ->
                    actual.id().equals(predicted.id())
                            ? Messages.get("evaluation.title-right", shown, actual.name())
                            : Messages.get(
                                    "evaluation.title-cell",
                                    shown,
                                    support(model, actual),
                                    actual.name(),
                                    predicted.name());
        };
    }

    private static int support(EvaluationViewModel model, ClassLabel actual) {
        var report = model.reportProperty().get();
        return report == null ? 0 : report.evaluation().matrix().row(actual.id()).size();
    }
}
