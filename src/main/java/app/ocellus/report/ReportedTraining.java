package app.ocellus.report;

import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;

import org.jspecify.annotations.Nullable;

/**
 * The run that a model comes from.
 *
 * @param config every choice; null where this version cannot read it
 */
public record ReportedTraining(@Nullable TrainingConfig config, TrainingHistory history) {}
