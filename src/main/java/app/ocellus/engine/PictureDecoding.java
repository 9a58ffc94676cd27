package app.ocellus.engine;

import app.ocellus.dataset.look.DecodedPictures;
import app.ocellus.image.ImageDecoder;

import java.util.concurrent.ExecutorService;

/**
 * How pictures get to the networks.
 *
 * @param threads what decodes runs on them
 * @param seen sees every picture that is decoded
 */
public record PictureDecoding(ImageDecoder decoder, ExecutorService threads, DecodedPictures seen) {

    /** The same for pictures that are none of a dataset's. */
    PictureDecoding unseen() {
        return new PictureDecoding(decoder, threads, DecodedPictures.UNSEEN);
    }
}
