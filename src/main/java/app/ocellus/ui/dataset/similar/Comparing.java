package app.ocellus.ui.dataset.similar;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.similar.AlikeImages;
import app.ocellus.dataset.similar.NearTwins;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares the pictures of a dataset by what a network sees in them; what was seen is kept. */
public interface Comparing {

    /**
     * What is compared.
     *
     * @param dataset as it was scanned: what is done to it changes no picture
     * @param own pictures from elsewhere that were added to it
     * @param backbone id of the network
     * @param input how a picture reaches it
     */
    record Images(
            DatasetSnapshot dataset, List<ImageSample> own, String backbone, Preprocessing input) {

        /** Copies the list. */
        public Images {
            own = List.copyOf(own);
        }

        /** All of them. */
        public List<ImageSample> all() {
            return Stream.concat(dataset.images(), own.stream()).toList();
        }
    }

    /**
     * The images that look most like a picture, of the dataset or not: the most alike first.
     *
     * @throws app.ocellus.message.UserException when the picture cannot be read
     * @throws java.util.concurrent.CancellationException when cancelled; it goes on where it was
     */
    List<Neighbour> like(
            Images images,
            Path picture,
            int count,
            AlikeImages.Listener listener,
            Cancellation cancellation);

    /**
     * The images that are probably altered copies of one another.
     *
     * @param looks what is known of the pictures
     * @throws java.util.concurrent.CancellationException when cancelled; it goes on where it was
     */
    List<NearTwins.Pair> twins(
            Images images,
            Map<SampleId, Look> looks,
            AlikeImages.Listener listener,
            Cancellation cancellation);
}
