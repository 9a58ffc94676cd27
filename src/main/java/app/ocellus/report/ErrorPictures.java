package app.ocellus.report;

import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.RgbImage;
import app.ocellus.image.UnreadableImageException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Waiting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/** Small JPEGs of the worst mistakes, upright, to be put into the page itself. */
final class ErrorPictures {

    /** More would make a page that nobody looks through. */
    static final int MOST = 24;

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPictures.class);
    private static final int LONGEST_SIDE = 200;

    private final ImageDecoder decoder;

    ErrorPictures(ImageDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Pictures of the first of {@code errors}; a file that is gone meanwhile has none.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Map<SampleId, byte[]> of(List<EvaluatedSample> errors, Cancellation cancellation) {
        var pictures = new HashMap<SampleId, byte[]>();
        for (var error : errors.subList(0, Math.min(MOST, errors.size()))) {
            cancellation.throwIfRequested();
            var file = error.sample().file();
            try {
                pictures.put(error.sample().id(), jpeg(file, cancellation));
            } catch (IOException | UnreadableImageException e) {
                LOG.info("{} has no picture in the report: {}", file, e.toString());
            }
        }
        return pictures;
    }

    private byte[] jpeg(Path file, Cancellation cancellation) throws IOException {
        var content = Waiting.apart(() -> decoder.content(file), cancellation);
        var small = decoder.thumbnail(content, file.toString(), LONGEST_SIDE);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image(small), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage image(RgbImage picture) {
        var image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.rgb());
        return image;
    }
}
