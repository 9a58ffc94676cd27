package app.ocellus.export;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.ModelBundle;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What all formats of one export have in common.
 *
 * @param given what pictures of a person say of the model; nothing where none were given
 * @param program its name and version
 */
record ExportContent(
        ModelBundle model,
        BackboneInfo backbone,
        References references,
        Optional<GivenPictures> given,
        String program) {

    /** A line for each class, in the order of the probabilities. */
    String labels() {
        return model.classes().stream()
                .map(ClassLabel::name)
                .map(name -> name.replaceAll("\\p{Cntrl}", " ") + "\n")
                .collect(Collectors.joining());
    }
}
