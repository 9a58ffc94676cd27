package app.ocellus.ui.dataset;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.message.Sentence;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What a class may be called beside the others. */
final class ClassNames {

    /** As long as a folder of the clean copy may be called. */
    private static final int LONGEST = 100;

    private ClassNames() {}

    /**
     * Why a class cannot be called so; null when it can.
     *
     * @param besides the class that is renamed; null for a new one
     */
    static @Nullable Sentence problem(
            String name, List<ClassLabel> classes, @Nullable ClassId besides) {
        var clean = name.strip();
        if (clean.isEmpty()
                || clean.length() > LONGEST
                || clean.chars().anyMatch(Character::isISOControl)) {
            return Sentence.of("dataset.class-name", LONGEST);
        }
        var same = find(name, classes);
        return same == null || same.id().equals(besides)
                ? null
                : Sentence.of("dataset.class-exists", same.name());
    }

    /** The class of that name, however its letters are written; null for none. */
    static @Nullable ClassLabel find(String name, List<ClassLabel> classes) {
        var wanted = folded(name);
        return classes.stream()
                .filter(label -> folded(label.name()).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** An identity for a new class: its name, unless a renamed class had that first. */
    static ClassId newId(String name, List<ClassLabel> classes) {
        var id = new ClassId(name.strip());
        for (int i = 2; isTaken(id, classes); i++) {
            id = new ClassId(name.strip() + "#" + i);
        }
        return id;
    }

    private static boolean isTaken(ClassId id, List<ClassLabel> classes) {
        return classes.stream().anyMatch(label -> label.id().equals(id));
    }
}
