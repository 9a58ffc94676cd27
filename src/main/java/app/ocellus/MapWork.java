package app.ocellus;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.map.DatasetMap;
import app.ocellus.dataset.map.MapStage;
import app.ocellus.dataset.map.RememberedMaps;
import app.ocellus.task.Cancellation;
import app.ocellus.ui.dataset.map.MapMaking;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the window's maps.
 *
 * @param maps asked for in the background, as the first time reads what is remembered of pictures
 */
record MapWork(Supplier<RememberedMaps> maps) implements MapMaking {

    @Override
    public DatasetMap make(
            List<ImageSample> images, MapStage.Listener progress, Cancellation cancellation) {
        return maps.get().make(images, progress, cancellation);
    }

    @Override
    public Optional<DatasetMap> known(List<ImageSample> images, Cancellation cancellation) {
        return maps.get().known(images, cancellation);
    }
}
