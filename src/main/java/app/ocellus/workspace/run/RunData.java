package app.ocellus.workspace.run;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.features.ContentHash;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a run learns from, to notice that it has changed since.
 *
 * @param classes their names, in the order of the head's rows
 * @param fingerprint of who is in training and in validation, under which label, and how large
 */
public record RunData(List<String> classes, String fingerprint) {

    /** Copies the list. */
    public RunData {
        classes = List.copyOf(classes);
    }

    /** Of the part of a dataset that a run learns from and is validated with. */
    public static RunData of(DatasetSplit split) {
        var text = new StringBuilder();
        for (var role : List.of(SplitRole.TRAINING, SplitRole.VALIDATION)) {
            for (var sample : split.of(role)) {
                text.append(role.text())
                        .append('\t')
                        .append(sample.classId().value())
                        .append('\t')
                        .append(sample.bytes())
                        .append('\t')
                        .append(sample.id().value())
                        .append('\n');
            }
        }
        var names = split.classes().stream().map(ClassLabel::name).toList();
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new RunData(names, ContentHash.of(bytes).hex());
    }
}
