package app.ocellus.message;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A failure that a person can do something about: it names the file, the cause and the next step.
 */
public class UserException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;

    /** A failure with nothing technical behind it. */
    public UserException(Sentence sentence) {
        this(sentence, null);
    }

    /** A failure that was noticed through {@code cause}. */
    public UserException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = Objects.requireNonNull(sentence);
    }

    /** What to tell the person. */
    public Sentence sentence() {
        return sentence;
    }
}
