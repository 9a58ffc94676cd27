package app.ocellus.dataset.look;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.PictureMeasures;
import app.ocellus.image.RgbImage;
import app.ocellus.image.Thumbnail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What pictures look like, for the next time: the content of a file by its path, length and time;
 * measures and thumbnail by content. So a file that has not changed need not be read, and one that
 * has moved need not be decoded.
 */
public final class LookCache {

    private static final Logger LOG = LoggerFactory.getLogger(LookCache.class);
    private static final int FILE_KEY_BYTES = 16;
    private static final int MEASURES_BYTES = 2 * Integer.BYTES + 5 * Double.BYTES + Long.BYTES;

    /** Rows that wait to be saved: as many seconds of work as a kill may cost. */
    private static final int SMALL_ROWS = 2048;

    private static final int THUMBNAILS = 256;

    private final Segments contents;
    private final Segments measures;
    private final Segments thumbnails;

    /** What is remembered in a folder. */
    public LookCache(Path folder, AtomicFiles files) {
        contents = Segments.open(folder.resolve("files-1"), FILE_KEY_BYTES, SMALL_ROWS, files);
        measures = of("measures", folder, SMALL_ROWS, files);
        thumbnails = of("thumbnails", folder, THUMBNAILS, files);
    }

    private static Segments of(String what, Path folder, int mostRows, AtomicFiles files) {
        var place = folder.resolve(what + "-" + ImageDecoder.VERSION);
        return Segments.open(place, ContentHash.BYTES, mostRows, files);
    }

    /** What a file held when it had this length and this time; nothing of one without a time. */
    Optional<ContentHash> content(FileStamp stamp) {
        return stamp.modified() == 0
                ? Optional.empty()
                : contents.find(key(stamp)).map(ContentHash::ofHash);
    }

    void rememberContent(FileStamp stamp, ContentHash content) {
        if (stamp.modified() != 0) {
            contents.add(key(stamp), content.bytes());
        }
    }

    private static byte[] key(FileStamp stamp) {
        var text =
                stamp.file().toAbsolutePath().normalize()
                        + "\0"
                        + stamp.bytes()
                        + "\0"
                        + stamp.modified();
        var hash = ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(hash.bytes(), FILE_KEY_BYTES);
    }

    Optional<PictureMeasures> measures(ContentHash content) {
        return measures.find(content.bytes())
                .filter(row -> row.length == MEASURES_BYTES)
                .map(LookCache::read);
    }

    private static PictureMeasures read(byte[] row) {
        var from = ByteBuffer.wrap(row);
        return new PictureMeasures(
                from.getInt(),
                from.getInt(),
                from.getDouble(),
                from.getDouble(),
                from.getDouble(),
                from.getDouble(),
                from.getDouble(),
                from.getLong());
    }

    void rememberMeasures(ContentHash content, PictureMeasures measured) {
        measures.add(
                content.bytes(),
                ByteBuffer.allocate(MEASURES_BYTES)
                        .putInt(measured.width())
                        .putInt(measured.height())
                        .putDouble(measured.bright())
                        .putDouble(measured.dim())
                        .putDouble(measured.entropy())
                        .putDouble(measured.edges())
                        .putDouble(measured.evenness())
                        .putLong(measured.hash())
                        .array());
    }

    Optional<RgbImage> thumbnail(ContentHash content) {
        return thumbnails.find(content.bytes()).flatMap(LookCache::decoded);
    }

    private static Optional<RgbImage> decoded(byte[] jpeg) {
        try {
            return Optional.of(Thumbnail.decoded(jpeg));
        } catch (IOException e) {
            LOG.warn("A thumbnail is made anew", e);
            return Optional.empty();
        }
    }

    void rememberThumbnail(ContentHash content, RgbImage thumbnail) {
        thumbnails.add(content.bytes(), Thumbnail.encoded(thumbnail));
    }

    /** Writes what is not on the disk yet. */
    public void save() {
        thumbnails.save();
        measures.save();
        contents.save();
    }
}
