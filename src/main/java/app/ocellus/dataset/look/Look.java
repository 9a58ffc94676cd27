package app.ocellus.dataset.look;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.image.PictureMeasures;
import app.ocellus.message.Sentence;

/** What one look at a picture's file found. */
public sealed interface Look {

    /** It is a picture. */
    record Seen(ContentHash content, PictureMeasures measures) implements Look {}

    /** It is none that can be decoded. */
    record Damaged(Sentence reason) implements Look {}
}
