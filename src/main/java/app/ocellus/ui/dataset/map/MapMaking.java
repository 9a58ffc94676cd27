package app.ocellus.ui.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.map.DatasetMap;
import app.ocellus.dataset.map.MapStage;
import app.ocellus.task.Cancellation;

import java.util.List;
import java.util.Optional;

/** Lays the images of a dataset out, in the background. */
@FunctionalInterface
public interface MapMaking {

    /**
     * A map of all images that can be read.
     *
     * @throws java.util.concurrent.CancellationException when cancelled; what was computed of the
     *     images is remembered
     */
    DatasetMap make(
            List<ImageSample> images, MapStage.Listener progress, Cancellation cancellation);

    /**
     * The map of these images as it was made before, if it was; takes a moment at most.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    default Optional<DatasetMap> known(List<ImageSample> images, Cancellation cancellation) {
        return Optional.empty();
    }
}
