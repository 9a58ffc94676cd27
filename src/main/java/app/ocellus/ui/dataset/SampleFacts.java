package app.ocellus.ui.dataset;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.workspace.project.OpenProject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of the samples of the open dataset again and again, ready to be told. */
record SampleFacts(
        Map<ImageSample, SplitRole> roles,
        Map<ClassId, ClassLabel> labels,
        List<ClassLabel> classes,
        Set<SampleId> duplicates) {

    /** Of no dataset. */
    static final SampleFacts NONE = new SampleFacts(Map.of(), Map.of(), List.of(), Set.of());

    static SampleFacts of(OpenProject project) {
        var snapshot = project.scan().snapshot();
        var roles = new HashMap<ImageSample, SplitRole>();
        for (var role : SplitRole.values()) {
            project.split().of(role).forEach(sample -> roles.put(sample, role));
        }
        return new SampleFacts(
                roles,
                snapshot.labels(),
                snapshot.classes(),
                snapshot.duplicates().stream().flatMap(List::stream).collect(Collectors.toSet()));
    }

    SplitRole role(ImageSample sample) {
        return roles.getOrDefault(sample, SplitRole.TRAINING);
    }

    ClassLabel label(ImageSample sample) {
        return labels.getOrDefault(sample.classId(), ClassLabel.named(sample.classId().value()));
    }
}
