package app.ocellus.dataset;

import app.ocellus.message.Sentence;

import java.nio.file.Path;

/**
 * Something in a dataset that a person should know of.
 *
 * @param place the file or folder it is about
 * @param sentence names it, says why, and what to do
 */
public record ScanProblem(Path place, Kind kind, Sentence sentence) {

    /** What became of the place. */
    public enum Kind {
        /** Left out: cannot be read as an image. */
        UNREADABLE,
        /** Left out: an image or film of a kind that must be converted first. */
        UNSUPPORTED,
        /** Used, but worth a look. */
        NOTE
    }
}
