package app.ocellus.ui.dataset.map;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.workspace.project.OpenProject;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What the map tells of images as they are today.
 *
 * @param samples all images, in the order of the dataset
 * @param places of the classes, which decide their colours
 */
record MapFacts(
        SequencedMap<SampleId, ImageSample> samples,
        Set<SampleId> excluded,
        Map<SampleId, SplitRole> roles,
        List<ClassLabel> classes,
        Map<ClassId, Integer> places) {

    static final MapFacts NONE =
            new MapFacts(new LinkedHashMap<>(), Set.of(), Map.of(), List.of(), Map.of());

    static MapFacts of(OpenProject project) {
        var snapshot = project.scan().snapshot();
        var places = new HashMap<ClassId, Integer>();
        snapshot.classes().forEach(label -> places.put(label.id(), places.size()));
        return new MapFacts(
                project.index().images(),
                project.index().excluded(),
                project.index().roles(),
                snapshot.classes(),
                places);
    }

    List<ImageSample> images() {
        return List.copyOf(samples.sequencedValues());
    }

    /** The place of the image's class among all; null where nobody has said it. */
    @Nullable Integer place(ImageSample sample) {
        return places.get(sample.classId());
    }
}
