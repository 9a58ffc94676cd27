package app.ocellus.model;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** Changes what the classes of a model file are called; what it has learnt stays as it is. */
public final class ClassNames {

    private static final int LONGEST = 255;

    private final ModelFiles models;

    /** Names in files that {@code models} reads and writes. */
    public ClassNames(ModelFiles models) {
        this.models = models;
    }

    /**
     * Calls a class by another name and returns what is in the file now. Its identity stays, so
     * that a dataset that knows it still does.
     *
     * @throws UserException when there is no such class, the name is taken or none, or the file
     *     cannot be read or written; it is as it was then
     */
    public ModelBundle rename(Path file, String name, String other) {
        var model = models.read(file);
        var changed = renamed(model, file.toString(), name, other);
        if (changed != model) {
            models.write(file, changed);
        }
        return changed;
    }

    /**
     * The model with another name for a class; the same one where nothing changes.
     *
     * @param called what the model is called in a sentence
     * @throws UserException when there is no such class, or the name is taken or none
     */
    public static ModelBundle renamed(ModelBundle model, String called, String name, String other) {
        var wanted = other.strip();
        if (model.classes().stream().noneMatch(label -> label.name().equals(name))) {
            throw new UserException(Sentence.of("model.no-class", called, name, names(model)));
        }
        if (wanted.equals(name)) {
            return model;
        }
        if (wanted.isEmpty()
                || wanted.length() > LONGEST
                || wanted.chars().anyMatch(Character::isISOControl)) {
            throw new UserException(Sentence.of("model.class-name", name, LONGEST));
        }
        if (model.classes().stream().anyMatch(label -> label.name().equals(wanted))) {
            throw new UserException(Sentence.of("model.class-exists", called, wanted));
        }
        return renamed(model, name, wanted);
    }

    private static String names(ModelBundle model) {
        return model.classes().stream().map(ClassLabel::name).collect(Collectors.joining(", "));
    }

    private static ModelBundle renamed(ModelBundle model, String name, String other) {
        return new ModelBundle(
                model.name(),
                model.backbone(),
                model.classes().stream()
                        .map(
                                label ->
                                        label.name().equals(name)
                                                ? new ClassLabel(label.id(), other)
                                                : label)
                        .toList(),
                model.preprocessing(),
                model.weights(),
                model.output(),
                model.training(),
                model.trainedOn());
    }
}
