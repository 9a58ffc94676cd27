package app.ocellus.image;

import java.io.IOException;

/** A problem noticed where the file's name is not known. */
final class ProblemException extends IOException {

    private static final long serialVersionUID = 1;

    private final ImageProblem problem;
    private final transient Object[] details;

    ProblemException(ImageProblem problem, Object... details) {
        super(problem.name());
        this.problem = problem;
        this.details = details;
    }

    ImageProblem problem() {
        return problem;
    }

    Object[] details() {
        return details;
    }
}
