package app.ocellus.ui.prediction;

import app.ocellus.evaluation.PredictedPicture;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which pictures are shown.
 *
 * @param kind of their answers
 * @param from least confidence, in [0,1]
 * @param to greatest confidence; where all are allowed, those that have none are too
 * @param text that the name of the file or of its folder holds, whatever the case
 */
record AnswerRule(AnswerKind kind, double from, double to, String text)
        implements Predicate<PredictedPicture> {

    /** Lets all pass. */
    static final AnswerRule ALL = new AnswerRule(new AnswerKind.Any(), 0, 1, "");

    AnswerRule {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean test(PredictedPicture picture) {
        return kind.holds(picture) && isWithin(picture) && isCalledSo(picture.file());
    }

    private boolean isWithin(PredictedPicture picture) {
        if (from <= 0 && to >= 1) {
            return true;
        }
        return picture instanceof PredictedPicture.Answered answered
                && answered.best().probability() >= from
                && answered.best().probability() <= to;
    }

    private boolean isCalledSo(Path file) {
        return text.isEmpty() || shortName(file).toLowerCase(Locale.ROOT).contains(text);
    }

    /** A file by its name and that of the folder it lies in. */
    static String shortName(Path file) {
        // of its text, as a filter asks for very many
        var path = file.toString();
        var separator = file.getFileSystem().getSeparator();
        int name = path.lastIndexOf(separator);
        int folder = name <= 0 ? -1 : path.lastIndexOf(separator, name - 1);
        return folder < 0 ? path : path.substring(folder + separator.length());
    }
}
