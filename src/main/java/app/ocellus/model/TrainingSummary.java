package app.ocellus.model;

import org.jspecify.annotations.Nullable;

/**
 * How a model came to be, for those who get it; what is not known is null.
 *
 * @param endReason why the run ended, as in {@code EndReason}
 * @param validationLoss plain cross-entropy of the kept epoch
 * @param validationAccuracy in [0,1]
 * @param summary a sentence, for a model that was not trained here
 */
public record TrainingSummary(
        @Nullable String mode,
        @Nullable Long seed,
        @Nullable Integer epochs,
        @Nullable Integer bestEpoch,
        @Nullable String endReason,
        @Nullable Double validationLoss,
        @Nullable Double validationAccuracy,
        @Nullable Integer trainingSamples,
        @Nullable Integer validationSamples,
        @Nullable String summary) {}
