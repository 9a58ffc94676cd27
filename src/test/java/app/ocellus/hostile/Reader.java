package app.ocellus.hostile;

import java.util.List;

/**
 * Something that reads files of other people.
 *
 * @param name of what it reads
 * @param examples that are as they should be
 * @param mends whether it goes on without what it cannot read
 */
record Reader(String name, List<byte[]> examples, boolean mends, Reading reading) {

    /** One that says what is wrong. */
    Reader(String name, List<byte[]> examples, Reading reading) {
        this(name, examples, false, reading);
    }

    /** Opens a content; a sentence or an {@code IOException} is an answer like any other. */
    @FunctionalInterface
    interface Reading {
        void read(byte[] content) throws Exception;
    }
}
