package app.ocellus.image;

import app.ocellus.message.UserException;

import org.jspecify.annotations.Nullable;

/** A file gives no picture; the sentence names the file, the cause and the next step. */
public final class UnreadableImageException extends UserException {

    private static final long serialVersionUID = 1;

    private final ImageProblem problem;
    private final String name;

    /** For {@code name}, with what the problem's sentence has beside the name. */
    UnreadableImageException(
            ImageProblem problem, String name, @Nullable Throwable cause, Object... details) {
        super(problem.about(name, details), cause);
        this.problem = problem;
        this.name = name;
    }

    /** What is wrong. */
    public ImageProblem problem() {
        return problem;
    }

    /** The file, as the decoder was given it. */
    public String name() {
        return name;
    }
}
