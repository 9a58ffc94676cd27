package app.ocellus.training.batches;

import java.nio.ByteBuffer;

/**
 * Pictures that a network takes in one step.
 *
 * @param images direct, native order: floats of shape (count,3,S,S), RGB in [0,1]; valid until the
 *     next batch is asked for
 * @param samples index of the sample of each picture; those that could not be read are left out
 * @param targets shape (count,C): what the network should answer; see {@link
 *     app.ocellus.training.Targets}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Batch(ByteBuffer images, int[] samples, float[] targets) {

    /** How many pictures there are. */
    public int count() {
        return samples.length;
    }
}
