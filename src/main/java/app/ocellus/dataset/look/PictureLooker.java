package app.ocellus.dataset.look;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.PictureMeasures;
import app.ocellus.image.PictureSummary;
import app.ocellus.image.ReducedImage;
import app.ocellus.image.RgbImage;
import app.ocellus.image.Thumbnail;
import app.ocellus.image.UnreadableImageException;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Looks at pictures: one reading and one decoding of a file give its hash, its measures and its
 * thumbnail, and the next look at the same content gives them without. Any thread may look.
 */
public final class PictureLooker implements DecodedPictures {

    /** Of pictures that are not larger, in pixels, a thumbnail is made as fast as it is read. */
    private static final int SMALL_SIDE = 2 * PictureSummary.THUMBNAIL_SIDE;

    private final ImageDecoder decoder;
    private final LookCache cache;

    /** Looks with {@code decoder} at what is not remembered in {@code cache}. */
    public PictureLooker(ImageDecoder decoder, LookCache cache) {
        this.decoder = decoder;
        this.cache = cache;
    }

    /** What is known of a sample whose file has not changed since; the file is not touched. */
    public Optional<Look> remembered(ImageSample sample) {
        return cache.content(FileStamp.of(sample)).flatMap(this::seen);
    }

    /**
     * What a sample's file holds, if that is known and it is a picture; the file is not touched.
     */
    public Optional<ContentHash> content(ImageSample sample) {
        return remembered(sample)
                .flatMap(
                        look ->
                                look instanceof Look.Seen(var content, _)
                                        ? Optional.of(content)
                                        : Optional.empty());
    }

    @Override
    public Optional<ContentHash> content(Path file) {
        return cache.content(FileStamp.of(file));
    }

    /** What a file holds: remembered, or found by looking at it; nothing if it cannot be read. */
    public Optional<ContentHash> contentByLooking(Path file) {
        var known = content(file);
        if (known.isPresent()) {
            return known;
        }
        look(file);
        return content(file);
    }

    private Optional<Look> seen(ContentHash content) {
        return cache.measures(content).map(measures -> new Look.Seen(content, measures));
    }

    /** Looks at a sample: reads its file if it is not remembered, decodes if its content is new. */
    public Look look(ImageSample sample) {
        var known = remembered(sample);
        return known.isPresent() ? known.get() : look(sample.file());
    }

    private Look look(Path path) {
        try {
            var file = PictureFile.read(decoder, path);
            cache.rememberContent(file.stamp(), file.content());
            var known = seen(file.content());
            return known.isPresent() ? known.get() : decoded(file);
        } catch (UnreadableImageException e) {
            return new Look.Damaged(e.sentence());
        }
    }

    private Look decoded(PictureFile file) {
        var picture = decoder.overview(file.bytes(), file.stamp().file().toString());
        return new Look.Seen(file.content(), summarised(file, picture).measures());
    }

    private PictureSummary summarised(PictureFile file, ReducedImage picture) {
        var summary = PictureSummary.of(picture);
        if (!isSmall(summary.measures())) {
            cache.rememberThumbnail(file.content(), summary.thumbnail());
        }
        cache.rememberMeasures(file.content(), summary.measures());
        return summary;
    }

    private static boolean isSmall(PictureMeasures measures) {
        return Math.max(measures.width(), measures.height()) <= SMALL_SIDE;
    }

    @Override
    public void decoded(PictureFile file, ReducedImage picture) {
        cache.rememberContent(file.stamp(), file.content());
        if (cache.measures(file.content()).isEmpty()) {
            summarised(file, picture);
        }
    }

    /**
     * A small version of the picture in a file, upright.
     *
     * @param longestSide at most, in pixels
     * @throws UnreadableImageException when it cannot be read
     */
    public RgbImage thumbnail(Path path, int longestSide) {
        if (longestSide > PictureSummary.THUMBNAIL_SIDE) {
            return decoder.thumbnail(decoder.content(path), path.toString(), longestSide);
        }
        var known = cache.content(FileStamp.of(path)).flatMap(cache::thumbnail);
        return Thumbnail.within(known.orElseGet(() -> thumbnail(path)), longestSide);
    }

    private RgbImage thumbnail(Path path) {
        var file = PictureFile.read(decoder, path);
        cache.rememberContent(file.stamp(), file.content());
        var known = cache.thumbnail(file.content());
        if (known.isPresent()) {
            return known.get();
        }
        var name = path.toString();
        var measures = cache.measures(file.content());
        return measures.filter(PictureLooker::isSmall).isPresent()
                ? decoder.thumbnail(file.bytes(), name, PictureSummary.THUMBNAIL_SIDE)
                : summarised(file, decoder.overview(file.bytes(), name)).thumbnail();
    }

    @Override
    public void save() {
        cache.save();
    }
}
