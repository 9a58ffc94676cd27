package app.ocellus.ui.common;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

/** Turns whatever was thrown into something to tell a person. */
public final class Failures {

    private Failures() {}

    /** The sentence of a failure; one that nobody foresaw is quoted. */
    public static Sentence sentence(Throwable cause) {
        return switch (cause) {
            case UserException foreseen -> foreseen.sentence();
            case OutOfMemoryError _ -> Sentence.of("ui.out-of-memory");
            default -> Sentence.of("ui.unexpected", cause.toString());
        };
    }
}
