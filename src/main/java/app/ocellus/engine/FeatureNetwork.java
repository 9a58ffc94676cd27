package app.ocellus.engine;

import app.ocellus.model.BackboneInfo;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Tensor;

import java.nio.FloatBuffer;

/** A backbone that looks at pictures, in either engine; safe to use from several threads. */
public interface FeatureNetwork {

    /** What is known of it. */
    BackboneInfo info();

    /**
     * The features of some pictures.
     *
     * @param images direct buffer of (count,3,size,size), RGB in [0,1], read from its start
     * @param count number of pictures
     * @param size side of the pictures in pixels
     * @return (count,W)
     */
    float[][] features(FloatBuffer images, int count, int size);

    /**
     * What the features are the means of: how much of each one there is at every place.
     *
     * @param images as those of {@link #features}
     * @return (count,W,h,w)
     */
    Tensor maps(FloatBuffer images, int count, int size);

    /** The same network, which waits for its turn before every batch. */
    default Leased leased(EngineLane lane, EngineLane.Priority priority) {
        return new Leased(this, lane, priority);
    }

    /** A network that waits for its turn. */
    record Leased(FeatureNetwork network, EngineLane lane, EngineLane.Priority priority) {

        /**
         * The features of some pictures, as those of {@link FeatureNetwork#features}.
         *
         * @throws java.util.concurrent.CancellationException when stopped or cancelled while it
         *     waits
         */
        public float[][] features(
                FloatBuffer images, int count, int size, Cancellation cancellation) {
            return lane.lease(priority, cancellation, () -> network.features(images, count, size));
        }

        /**
         * The maps of some pictures, as those of {@link FeatureNetwork#maps}.
         *
         * @throws java.util.concurrent.CancellationException when stopped or cancelled while it
         *     waits
         */
        public Tensor maps(FloatBuffer images, int count, int size, Cancellation cancellation) {
            return lane.lease(priority, cancellation, () -> network.maps(images, count, size));
        }
    }
}
