package app.ocellus.evaluation.labelling;

import app.ocellus.dataset.SampleId;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What the pictures without a label look like.
 *
 * @param bySample the guesses; a picture that cannot be read has none
 * @param learntFrom how many labelled pictures the guesses come from
 */
public record Guesses(Map<SampleId, Guess> bySample, int learntFrom) {

    /** Before there are two classes to tell apart. */
    public static final Guesses NONE = new Guesses(Map.of(), 0);

    /** Copies the map. */
    public Guesses {
        bySample = Map.copyOf(bySample);
    }

    /** The guess for a picture; null where there is none. */
    public @Nullable Guess of(SampleId sample) {
        return bySample.get(sample);
    }
}
