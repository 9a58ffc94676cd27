package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.ThumbnailCard;

import java.util.List;
import java.util.function.Supplier;

/** What classes are called, and their colours. */
record ClassLook(Supplier<List<ClassLabel>> classes) {

    /** By its id, where nobody has named it. */
    String name(ClassId id) {
        return classes.get().stream()
                .filter(label -> label.id().equals(id))
                .map(ClassLabel::name)
                .findFirst()
                .orElse(id.value());
    }

    /** A card with a class on the picture. */
    ThumbnailCard on(ThumbnailCard card, ClassId id) {
        var ids = classes.get().stream().map(ClassLabel::id).toList();
        return card.withChip(name(id), ClassPalette.color(Math.max(0, ids.indexOf(id))));
    }
}
