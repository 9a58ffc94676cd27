package app.ocellus.ui.dataset;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which samples are shown.
 *
 * @param classId only those of this class, {@link ClassId#NONE} for those without one; null for all
 * @param split only those in this split; null for all
 * @param problem only those with this problem; null for all that are used
 * @param only those that were picked out elsewhere; null for all
 * @param text only those whose path holds it
 */
record SampleFilter(
        @Nullable ClassId classId,
        @Nullable SplitRole split,
        @Nullable SampleProblem problem,
        @Nullable OnlyThese only,
        String text) {

    SampleFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** Those of the samples that pass, in the order of the dataset. */
    List<ImageSample> among(SampleFacts facts, SampleRemarks remarks) {
        return candidates(facts).filter(sample -> passes(sample, facts, remarks)).toList();
    }

    private Stream<ImageSample> candidates(SampleFacts facts) {
        var snapshot = facts.snapshot();
        if (problem == SampleProblem.EXCLUDED) {
            return snapshot.excluded().stream();
        }
        // what was picked out is shown whatever was done about it
        return only != null && problem == null
                ? snapshot.images()
                : Stream.concat(snapshot.samples().stream(), snapshot.unlabelled().stream());
    }

    private boolean passes(ImageSample sample, SampleFacts facts, SampleRemarks remarks) {
        return (classId == null || sample.classId().equals(classId))
                && (split == null || facts.role(sample) == split)
                && (only == null || only.ids().contains(sample.id()))
                && (problem == null || has(problem, sample, facts, remarks))
                && (text.isEmpty() || sample.id().value().toLowerCase(Locale.ROOT).contains(text));
    }

    private static boolean has(
            SampleProblem problem, ImageSample sample, SampleFacts facts, SampleRemarks remarks) {
        return switch (problem) {
            case UNLABELLED -> !sample.isLabelled();
            case EXCLUDED -> true;
            case TWIN -> facts.twins().contains(sample.id());
            case FINDING -> remarks.finding(sample.id()) != null;
            case WRONG -> remarks.isWrong(sample);
        };
    }
}
