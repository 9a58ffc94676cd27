package app.ocellus.engine;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureCache;
import app.ocellus.dataset.look.DecodedPictures;
import app.ocellus.dataset.look.PictureFile;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Preprocessing;
import app.ocellus.image.RgbImage;
import app.ocellus.image.UnreadableImageException;
import app.ocellus.message.Sentence;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a file once, if at all: for its hash, and for its pixels where its features are not known.
 */
final class PictureReader {

    /** A file, as far as it was necessary to read it. */
    sealed interface Picture {
        /** Its features are in the cache. */
        record Known(Path file, ContentHash hash, FloatBuffer row) implements Picture {}

        /** Its pixels, brought to the network's input size. */
        record Decoded(Path file, ContentHash hash, RgbImage pixels) implements Picture {}

        /** No readable picture. */
        record Unreadable(Path file, Sentence reason) implements Picture {}
    }

    private final ImageDecoder decoder;
    private final DecodedPictures seen;
    private final Preprocessing preprocessing;
    private final FeatureCache cache;

    PictureReader(PictureDecoding decoding, Preprocessing preprocessing, FeatureCache cache) {
        this.decoder = decoding.decoder();
        this.seen = decoding.seen();
        this.preprocessing = preprocessing;
        this.cache = cache;
    }

    Picture read(Path path) {
        var remembered = seen.content(path).flatMap(content -> known(path, content));
        return remembered.isPresent() ? remembered.get() : readAgain(path);
    }

    private Optional<Picture> known(Path path, ContentHash content) {
        return cache.find(content).map(row -> new Picture.Known(path, content, row));
    }

    private Picture readAgain(Path path) {
        try {
            var file = PictureFile.read(decoder, path);
            var known = known(path, file.content());
            return known.isPresent()
                    ? known.get()
                    : new Picture.Decoded(path, file.content(), pixels(file));
        } catch (UnreadableImageException e) {
            return new Picture.Unreadable(path, e.sentence());
        }
    }

    private RgbImage pixels(PictureFile file) {
        return decoder.fitted(
                file.bytes(),
                file.stamp().file().toString(),
                preprocessing,
                picture -> seen.decoded(file, picture));
    }
}
