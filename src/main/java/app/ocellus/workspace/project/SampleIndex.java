package app.ocellus.workspace.project;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The images of an open dataset by their identity; made once with the dataset, in the background,
 * as every view asks for it.
 *
 * @param images all of them, in the order of the dataset
 * @param roles the splits of those that are used
 * @param excluded those that are left out
 */
public record SampleIndex(
        SequencedMap<SampleId, ImageSample> images,
        Map<SampleId, SplitRole> roles,
        Set<SampleId> excluded) {

    /** Of no dataset. */
    public static final SampleIndex NONE =
            new SampleIndex(new LinkedHashMap<>(), Map.of(), Set.of());

    /** Makes the maps unmodifiable; they are not copied. */
    public SampleIndex {
        images = Collections.unmodifiableSequencedMap(images);
        roles = Collections.unmodifiableMap(roles);
        excluded = Collections.unmodifiableSet(excluded);
    }

    /** The image, if it has a class and is not left out; else null. */
    public @Nullable ImageSample used(SampleId id) {
        return roles.containsKey(id) ? images.get(id) : null;
    }

    static SampleIndex of(DatasetSnapshot snapshot, DatasetSplit split) {
        var images = new LinkedHashMap<SampleId, ImageSample>();
        snapshot.images().forEach(image -> images.put(image.id(), image));
        return new SampleIndex(
                images,
                split.roles(),
                snapshot.excluded().stream().map(ImageSample::id).collect(Collectors.toSet()));
    }
}
