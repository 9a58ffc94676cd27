package app.ocellus.ui.evaluation;

import app.ocellus.ui.evaluation.comparison.ComparisonViewModel;
import app.ocellus.ui.evaluation.confidence.ConfidenceViewModel;
import app.ocellus.ui.evaluation.suspects.SuspectsViewModel;

/**
 * What stands beside the results: the figures of each class, labels that look wrong, the
 * confidence, and another run.
 */
public record EvaluationTabs(
        ClassFigures classes,
        SuspectsViewModel suspects,
        ConfidenceViewModel confidence,
        ComparisonViewModel comparison) {}
