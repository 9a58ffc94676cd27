package app.ocellus.ui.dataset.similar;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.Neighbour;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which images look like a picture, and how much.
 *
 * @param similarities the cosine of the features, by image
 */
public record AlikeOrder(Map<SampleId, Double> similarities) {

    /** Copies the map. */
    public AlikeOrder {
        similarities = Map.copyOf(similarities);
    }

    static AlikeOrder of(List<Neighbour> found) {
        var similarities = new HashMap<SampleId, Double>();
        found.forEach(one -> similarities.put(one.sample().id(), one.similarity()));
        return new AlikeOrder(similarities);
    }

    /** Those of the samples that look like it, the most alike first. */
    public List<ImageSample> among(List<ImageSample> samples) {
        return samples.stream()
                .filter(sample -> similarities.containsKey(sample.id()))
                .sorted(Comparator.comparingDouble(sample -> -value(sample)))
                .toList();
    }

    private double value(ImageSample sample) {
        return similarities.getOrDefault(sample.id(), 0.0);
    }

    /** How much a sample looks like it, at most 1; null where that was not asked. */
    public @Nullable Double of(ImageSample sample) {
        return similarities.get(sample.id());
    }
}
