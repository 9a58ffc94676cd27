package app.ocellus.ui.prediction;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.NaturalOrder;
import app.ocellus.evaluation.PredictedPicture;

import java.util.Comparator;

/** Which answers are shown, by what they are. Each picture is of one kind, and all are of any. */
public sealed interface AnswerKind {

    /** All, the classes by their names, and last those without one. */
    Comparator<AnswerKind> ORDER =
            Comparator.comparingInt(AnswerKind::rank)
                    .thenComparing(AnswerKind::name, NaturalOrder.INSTANCE)
                    .thenComparing(AnswerKind::id);

    /** All pictures. */
    record Any() implements AnswerKind {}

    /** Those that are surely of a class. */
    record OfClass(ClassLabel label) implements AnswerKind {}

    /** Those of which the model is not sure. */
    record NotSure() implements AnswerKind {}

    /** Those that could not be read. */
    record Unreadable() implements AnswerKind {}

    /** The kind of a picture. */
    static AnswerKind of(PredictedPicture picture) {
        return switch (picture) {
            case PredictedPicture.Answered answered when answered.sure() ->
                    new OfClass(answered.best().label());
            case PredictedPicture.Answered _ -> new NotSure();
            case PredictedPicture.Unreadable _ -> new Unreadable();
        };
    }

    /** Whether a picture is of this kind. */
    default boolean holds(PredictedPicture picture) {
        return equals(new Any()) || equals(of(picture));
    }

    private static int rank(AnswerKind kind) {
        return switch (kind) {
            case Any _ -> 0;
            case OfClass _ -> 1;
            case NotSure _ -> 2;
            case Unreadable _ -> 3;
        };
    }

    private static String name(AnswerKind kind) {
        return kind instanceof OfClass(var label) ? label.name() : "";
    }

    private static String id(AnswerKind kind) {
        return kind instanceof OfClass(var label) ? label.id().value() : "";
    }
}
