package app.ocellus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.fixtures.FeatureTables;
import app.ocellus.fixtures.Samples;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.ui.dataset.similar.Comparing.Images;

import org.junit.jupiter.api.Test;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

class SimilarWorkTest {

    private static final Preprocessing INPUT = new Preprocessing(224, Fit.CROP);

    private final List<Integer> computed = new ArrayList<>();
    private final List<Path> seen = new ArrayList<>();
    private final DatasetSnapshot pets = new Samples().add("pet", 3).snapshot();
    private final FeatureSource source =
            (samples, _, stop) -> {
                stop.throwIfRequested();
                computed.add(samples.size());
                return FeatureTables.of(
                        new float[] {1, 0}, new float[] {0, 1}, new float[] {1, 0.2f});
            };
    private final SimilarWork work =
            new SimilarWork(
                    (_, _) -> source,
                    (_, _) ->
                            (picture, _) -> {
                                seen.add(picture);
                                return FloatBuffer.wrap(new float[] {0.1f, 1});
                            });

    private List<String> like(Images images, Path picture) {
        return work.like(images, picture, 2, (_, _) -> {}, new Cancellation()).stream()
                .map(Neighbour::sample)
                .map(sample -> sample.id().value())
                .toList();
    }

    private Images images(DatasetSnapshot dataset, String backbone) {
        return new Images(dataset, List.of(), backbone, INPUT);
    }

    @Test
    void whatIsReadyForOneQuestionIsReadyForTheNext() {
        var images = images(pets, "net");
        var own = FeatureTables.of(new float[] {1}).samples().getFirst().file();
        assertEquals(List.of("pet/0", "pet/2"), like(images, own));
        assertEquals(List.of(), seen, "an image of the dataset is known");
        var other = Path.of("elsewhere.jpg");
        assertEquals(List.of("pet/1", "pet/2"), like(images, other));
        assertEquals(List.of(other), seen);
        assertEquals(List.of(3), computed);
    }

    @Test
    void anotherDatasetAndAnotherNetworkAreLookedAtAnew() {
        var other = Path.of("elsewhere.jpg");
        like(images(pets, "net"), other);
        like(images(pets, "larger"), other);
        like(images(new Samples().add("pet", 2).snapshot(), "larger"), other);
        assertEquals(List.of(3, 3, 2), computed);
    }

    @Test
    void aPictureThatWasAddedIsLookedAtToo() {
        var other = Path.of("elsewhere.jpg");
        like(images(pets, "net"), other);
        var own = List.of(Samples.sample("added/1.jpg", "pet", null));
        like(new Images(pets, own, "net", INPUT), other);
        like(new Images(pets, List.copyOf(own), "net", INPUT), other);
        assertEquals(List.of(3, 4), computed);
    }

    @Test
    void whatWasCancelledIsDoneByTheNext() {
        var leaving = new Cancellation();
        leaving.cancel();
        var images = images(pets, "net");
        var picture = Path.of("elsewhere.jpg");
        assertThrows(
                CancellationException.class,
                () -> work.like(images, picture, 2, (_, _) -> {}, leaving));
        assertEquals(2, like(images, picture).size());
    }
}
