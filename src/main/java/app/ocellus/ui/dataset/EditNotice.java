package app.ocellus.ui.dataset;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.ui.common.Text;

import java.util.List;

/** What is said of an edit when it is made. */
final class EditNotice {

    private EditNotice() {}

    static Text of(Edit edit, List<ClassLabel> classes) {
        return switch (edit) {
            case Edit.Relabel(var samples, var to) ->
                    Text.of("edit.relabelled", samples.size(), name(to, classes));
            case Edit.RelabelEach(var samples, _) ->
                    Text.of("edit.relabelled-each", samples.size());
            case Edit.Add(var samples, var to) ->
                    Text.of("edit.added", samples.size(), name(to, classes));
            case Edit.Exclude(var samples) -> Text.of("edit.excluded", samples.size());
            case Edit.Include(var samples) -> Text.of("edit.included", samples.size());
            case Edit.Keep(var samples, _) -> Text.of("edit.kept", samples.size());
            case Edit.Move(var samples, var role) ->
                    Text.of(
                            switch (role) {
                                case TRAINING -> "edit.moved-to-training";
                                case VALIDATION -> "edit.moved-to-validation";
                                case TEST -> "edit.moved-to-test";
                            },
                            samples.size());
            case Edit.CreateClass(_, var name) -> Text.of("edit.created", name);
            case Edit.RenameClass(var id, var name) ->
                    Text.of("edit.renamed", name(id, classes), name);
            case Edit.MergeClass(var gone, var into) ->
                    Text.of("edit.merged", name(gone, classes), name(into, classes));
        };
    }

    private static String name(ClassId id, List<ClassLabel> classes) {
        return classes.stream()
                .filter(label -> label.id().equals(id))
                .map(ClassLabel::name)
                .findFirst()
                .orElse(id.value());
    }
}
