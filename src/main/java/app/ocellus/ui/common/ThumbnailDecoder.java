package app.ocellus.ui.common;

import java.nio.file.Path;

/** Reads a small version of a picture; called on background threads. */
@FunctionalInterface
public interface ThumbnailDecoder {

    /**
     * The picture, upright, its longest side at most {@code longestSide} pixels.
     *
     * @throws Exception when the file cannot be read or is damaged
     */
    Pixels decode(Path file, int longestSide) throws Exception;
}
