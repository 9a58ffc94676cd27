package app.ocellus.dataset.look;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.image.ReducedImage;

import java.nio.file.Path;
import java.util.Optional;

/** Sees pictures that were decoded for another end, so that nobody need decode them again. */
@FunctionalInterface
public interface DecodedPictures {

    /** For those that nobody else wants to see. */
    DecodedPictures UNSEEN = (_, _) -> {};

    /** A file's picture; called on the thread that decoded it. */
    void decoded(PictureFile file, ReducedImage picture);

    /** What a file holds, if that is known without reading it. */
    default Optional<ContentHash> content(Path file) {
        return Optional.empty();
    }

    /** There are no more for now, so what was seen may be written down. */
    default void save() {}
}
