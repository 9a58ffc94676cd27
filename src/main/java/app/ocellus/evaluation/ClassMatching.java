package app.ocellus.evaluation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Which outputs of a model mean which classes of a dataset: by identity, else by name, never by
 * position.
 *
 * @param outputs the model's classes in its order, under the dataset's identity where they match
 * @param onlyInData classes that the model does not know
 * @param onlyInModel classes that the dataset does not have
 */
public record ClassMatching(
        List<ClassLabel> outputs, List<ClassLabel> onlyInData, List<ClassLabel> onlyInModel) {

    /** Matches a model's classes to a dataset's. */
    public static ClassMatching of(List<ClassLabel> model, List<ClassLabel> data) {
        var byId = data.stream().collect(toMap(ClassLabel::id, Function.identity()));
        var byName =
                data.stream().collect(toMap(ClassLabel::name, Function.identity(), (a, _) -> a));
        var modelIds = model.stream().map(ClassLabel::id).collect(toSet());
        var taken = new HashSet<ClassId>();
        var outputs =
                model.stream()
                        .map(
                                label -> {
                                    var match = byId.get(label.id());
                                    if (match == null) {
                                        match = free(byName.get(label.name()), modelIds);
                                    }
                                    var output = Objects.requireNonNullElse(match, label);
                                    return taken.add(output.id()) ? output : label;
                                })
                        .toList();
        return new ClassMatching(
                outputs,
                data.stream().filter(label -> !taken.contains(label.id())).toList(),
                outputs.stream().filter(label -> !byId.containsKey(label.id())).toList());
    }

    /** A class that another output already means by identity cannot be taken by its name. */
    private static @org.jspecify.annotations.Nullable ClassLabel free(
            @org.jspecify.annotations.Nullable ClassLabel candidate, Set<ClassId> modelIds) {
        return candidate == null || modelIds.contains(candidate.id()) ? null : candidate;
    }

    /** The identities of the outputs, in order. */
    public List<ClassId> outputIds() {
        return outputs.stream().map(ClassLabel::id).toList();
    }
}
