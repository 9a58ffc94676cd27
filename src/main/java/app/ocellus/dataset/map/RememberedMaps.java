package app.ocellus.dataset.map;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.task.Cancellation;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes maps, and keeps them: that of the same images is not made twice.
 *
 * @param network what stands for the network and for how pictures reach it
 * @param contents what a file holds, if that is known without reading it
 */
public record RememberedMaps(
        MapMaker maker,
        String network,
        Function<ImageSample, Optional<ContentHash>> contents,
        KeptMaps kept) {

    /**
     * A map of all images that can be read, as it was kept or made anew.
     *
     * @throws java.util.concurrent.CancellationException when stopped or cancelled; the features
     *     that were computed are remembered
     */
    public DatasetMap make(
            List<ImageSample> images, MapStage.Listener progress, Cancellation cancellation) {
        var table = maker.look(images, progress, cancellation);
        var unread = MapMaker.unread(images, table);
        return kept.find(how(), table.samples(), table.hashes(), unread)
                .orElseGet(
                        () -> {
                            var map = maker.lay(table, images, progress, cancellation);
                            kept.keep(how(), table.hashes(), map);
                            return map;
                        });
    }

    /**
     * The map of these images, if it was made before; neither a picture nor its features are read.
     *
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    public Optional<DatasetMap> known(List<ImageSample> images, Cancellation cancellation) {
        var known = new ArrayList<ImageSample>();
        var hashes = new ArrayList<ContentHash>();
        var unknown = new ArrayList<ImageSample>();
        for (var image : images) {
            cancellation.throwIfRequested();
            contents.apply(image)
                    .ifPresentOrElse(
                            hash -> {
                                known.add(image);
                                hashes.add(hash);
                            },
                            () -> unknown.add(image));
        }
        var rows = known.stream().map(_ -> FloatBuffer.allocate(0)).toList();
        var sorted = new FeatureTable(0, known, hashes, rows, List.of()).byContent();
        return known.isEmpty()
                ? Optional.empty()
                : kept.find(how(), sorted.samples(), sorted.hashes(), unknown);
    }

    private String how() {
        return network + " " + maker.seed() + " " + maker.rounds();
    }
}
