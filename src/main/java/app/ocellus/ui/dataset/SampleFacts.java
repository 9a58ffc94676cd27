package app.ocellus.ui.dataset;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.workspace.project.OpenProject;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked of the samples of the open dataset again and again, ready to be told.
 *
 * @param roles of those that are used
 * @param twins those that have the very same content as another
 * @param moved those whose split a person chose
 */
record SampleFacts(
        DatasetSnapshot snapshot,
        Map<SampleId, SplitRole> roles,
        Map<ClassId, ClassLabel> labels,
        Set<SampleId> twins,
        Set<SampleId> excluded) {

    /** Of no dataset. */
    static final SampleFacts NONE =
            new SampleFacts(
                    DatasetSnapshot.of(Path.of(""), List.of(), List.of()),
                    Map.of(),
                    Map.of(),
                    Set.of(),
                    Set.of());

    static SampleFacts of(OpenProject project) {
        var snapshot = project.scan().snapshot();
        return new SampleFacts(
                snapshot,
                project.index().roles(),
                snapshot.labels(),
                twins(snapshot),
                project.index().excluded());
    }

    private static Set<SampleId> twins(DatasetSnapshot snapshot) {
        return snapshot.duplicates().stream()
                .flatMap(List::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }

    List<ClassLabel> classes() {
        return snapshot.classes();
    }

    /** The split it is in; null when it is in none, as it is left out or has no class. */
    @Nullable SplitRole role(ImageSample sample) {
        return roles.get(sample.id());
    }

    /** The class; null while nobody has said it. */
    @Nullable ClassLabel label(ImageSample sample) {
        return labels.get(sample.classId());
    }
}
