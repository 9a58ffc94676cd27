package app.ocellus.dataset.features;

import app.ocellus.task.Cancellation;

import java.nio.FloatBuffer;
import java.nio.file.Path;

/** Where the features of a picture come from that belongs to no dataset. */
@FunctionalInterface
public interface PictureFeatures {

    /**
     * W values; they are not remembered.
     *
     * @throws app.ocellus.message.UserException when it cannot be read
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    FloatBuffer features(Path picture, Cancellation cancellation);
}
