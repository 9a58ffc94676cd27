package app.ocellus.ui.evaluation;

import app.ocellus.ui.evaluation.comparison.ComparisonViewModel;
import app.ocellus.ui.evaluation.suspects.SuspectsViewModel;

/** What stands beside the results: labels that look wrong, and another run. */
public record EvaluationTabs(SuspectsViewModel suspects, ComparisonViewModel comparison) {}
