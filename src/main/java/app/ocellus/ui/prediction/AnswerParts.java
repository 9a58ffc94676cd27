package app.ocellus.ui.prediction;

/** What stands beside the answer for one picture: why it was given, and what to do about it. */
public record AnswerParts(
        AnswerActivation activation, NearestViewModel nearest, CorrectionViewModel correction) {

    /** The colours of classes in answers. */
    AnswerColors colors() {
        return new AnswerColors(nearest.projectProperty());
    }
}
