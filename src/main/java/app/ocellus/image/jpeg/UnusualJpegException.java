package app.ocellus.image.jpeg;

import java.io.IOException;

/** The file is damaged, or of a kind that is not decoded here: it is no message for people. */
final class UnusualJpegException extends IOException {

    private static final long serialVersionUID = 1;

    UnusualJpegException(String what) {
        super(what);
    }
}
