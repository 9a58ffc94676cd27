package app.ocellus.dataset.edit;

import static java.util.stream.Collectors.groupingBy;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.NaturalOrder;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applies edits one after the other. An edit of an image that is not there just now is remembered
 * for when it comes back; one that names an unknown class makes it.
 */
final class Editing {

    private enum Use {
        LABELLED,
        UNLABELLED,
        EXCLUDED
    }

    private final DatasetSnapshot base;
    private final List<ImageSample> own;
    private final Set<SampleId> added = new HashSet<>();
    private final Map<ClassId, String> classes = new TreeMap<>(byFirstName());
    private final Map<ClassId, ClassId> merged = new HashMap<>();
    private final Map<SampleId, ClassId> labels = new HashMap<>();
    private final Set<SampleId> excluded = new HashSet<>();
    private final Map<SampleId, SplitRole> moved = new HashMap<>();
    private final Map<String, Set<SampleId>> kept = new HashMap<>();

    Editing(DatasetSnapshot base, List<ImageSample> own) {
        this.base = base;
        this.own = own;
        base.classes().forEach(label -> classes.put(label.id(), label.name()));
        base.excluded().forEach(sample -> excluded.add(sample.id()));
    }

    private static Comparator<ClassId> byFirstName() {
        return Comparator.comparing(ClassId::value, NaturalOrder.INSTANCE)
                .thenComparing(ClassId::value);
    }

    void apply(Edit edit) {
        switch (edit) {
            case Edit.Relabel(var samples, var classId) -> relabel(samples, classId);
            case Edit.RelabelEach(var samples, var classIds) -> {
                for (int i = 0; i < samples.size(); i++) {
                    relabel(samples.subList(i, i + 1), classIds.get(i));
                }
            }
            case Edit.Add(var samples, var classId) -> add(samples, classId);
            case Edit.Exclude(var samples) -> excluded.addAll(samples);
            case Edit.Include(var samples) -> samples.forEach(excluded::remove);
            case Edit.Move(var samples, var role) -> samples.forEach(id -> moved.put(id, role));
            case Edit.Keep(var samples, var check) ->
                    kept.computeIfAbsent(check, _ -> new HashSet<>()).addAll(samples);
            case Edit.CreateClass(var classId, var name) -> create(classId, name);
            case Edit.RenameClass(var classId, var name) -> classes.put(classId, name);
            case Edit.MergeClass(var classId, var into) -> merge(classId, into);
        }
    }

    /** A test that a person has set up is not made another by what the model got wrong. */
    private void add(List<SampleId> samples, ClassId classId) {
        added.addAll(samples);
        relabel(samples, classId);
        samples.forEach(id -> moved.putIfAbsent(id, SplitRole.TRAINING));
    }

    private void relabel(List<SampleId> samples, ClassId to) {
        if (!to.equals(ClassId.NONE)) {
            create(to, to.value());
        }
        samples.forEach(id -> labels.put(id, to));
    }

    /** What was merged away and is named again is a class of its own again, for what follows. */
    private void create(ClassId classId, String name) {
        classes.putIfAbsent(classId, name);
    }

    private void merge(ClassId gone, ClassId into) {
        if (gone.equals(into)) {
            return;
        }
        create(into, into.value());
        classes.remove(gone);
        labels.replaceAll((_, label) -> label.equals(gone) ? into : label);
        merged.replaceAll((_, label) -> label.equals(gone) ? into : label);
        merged.put(gone, into);
    }

    /** What came of it. */
    EditedDataset result(long version) {
        var images =
                Stream.concat(
                                base.images(),
                                own.stream().filter(picture -> added.contains(picture.id())))
                        .map(this::labelled)
                        .sorted(
                                Comparator.comparing(ImageSample::classId, byFirstName())
                                        .thenComparing(
                                                sample -> sample.id().value(),
                                                NaturalOrder.INSTANCE))
                        .collect(groupingBy(this::use));
        var snapshot =
                new DatasetSnapshot(
                        version,
                        base.root(),
                        classes.entrySet().stream()
                                .map(entry -> new ClassLabel(entry.getKey(), entry.getValue()))
                                .toList(),
                        images.getOrDefault(Use.LABELLED, List.of()),
                        images.getOrDefault(Use.UNLABELLED, List.of()),
                        images.getOrDefault(Use.EXCLUDED, List.of()),
                        base.duplicates());
        return new EditedDataset(snapshot, moved, copied());
    }

    private ImageSample labelled(ImageSample sample) {
        var label = labels.get(sample.id());
        var now = label == null ? merged.get(sample.classId()) : label;
        return now == null ? sample : sample.withClass(now);
    }

    private Use use(ImageSample sample) {
        if (excluded.contains(sample.id())) {
            return Use.EXCLUDED;
        }
        return sample.isLabelled() ? Use.LABELLED : Use.UNLABELLED;
    }

    private Map<String, Set<SampleId>> copied() {
        return kept.keySet().stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                check -> Set.copyOf(kept.getOrDefault(check, Set.of()))));
    }
}
