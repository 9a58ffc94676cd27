package app.ocellus.ui.dataset.health;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.EditedDataset;
import app.ocellus.dataset.health.HealthInput;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.similar.NearTwins;
import app.ocellus.workspace.project.OpenProject;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What is told beside a picture that was found. */
record HealthFacts(
        Map<SampleId, ImageSample> samples,
        Map<SampleId, SplitRole> roles,
        List<ClassLabel> classes) {

    static final HealthFacts NONE = new HealthFacts(Map.of(), Map.of(), List.of());

    static HealthFacts of(OpenProject project) {
        var snapshot = project.scan().snapshot();
        return new HealthFacts(
                project.index().images(), project.index().roles(), snapshot.classes());
    }

    /** What is checked of a project, as far as its pictures are known. */
    static HealthInput input(
            OpenProject now, Map<SampleId, Look> known, List<NearTwins.Pair> altered) {
        var edited = new EditedDataset(now.scan().snapshot(), Map.of(), now.edits().kept());
        return new HealthInput(edited, now.index().roles(), known, now.scan().problems(), altered);
    }

    /** The class of an image, and where it comes among the classes; null where it has none. */
    @Nullable ClassLabel label(SampleId id) {
        var sample = samples.get(id);
        return sample == null
                ? null
                : classes.stream()
                        .filter(label -> label.id().equals(sample.classId()))
                        .findFirst()
                        .orElse(null);
    }
}
