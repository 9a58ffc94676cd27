package app.ocellus.export;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.ModelBundle;

import java.util.stream.Collectors;

/**
 * What all formats of one export have in common.
 *
 * @param program its name and version
 */
record ExportContent(
        ModelBundle model, BackboneInfo backbone, References references, String program) {

    /** A line for each class, in the order of the probabilities. */
    String labels() {
        return model.classes().stream()
                .map(ClassLabel::name)
                .map(name -> name.replaceAll("\\p{Cntrl}", " ") + "\n")
                .collect(Collectors.joining());
    }
}
