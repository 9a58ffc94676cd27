package app.ocellus.evaluation;

import app.ocellus.file.Csv;

import java.util.List;

/** The table of answers as CSV. */
public final class PredictionCsv {

    /** The first line. */
    public static final String HEADING =
            Csv.line("file", "class", "probability", "rejected", "error");

    private PredictionCsv() {}

    /** The whole table with its heading. */
    public static String text(List<PredictedPicture> pictures) {
        var text = new StringBuilder(HEADING);
        pictures.forEach(picture -> text.append(row(picture)));
        return text.toString();
    }

    /** The line of one picture. */
    public static String row(PredictedPicture picture) {
        return switch (picture) {
            case PredictedPicture.Answered answered ->
                    Csv.line(
                            answered.file().toString(),
                            answered.best().label().name(),
                            answered.best().probability(),
                            !answered.sure(),
                            "");
            case PredictedPicture.Unreadable(var file, var reason) ->
                    Csv.line(file.toString(), "", "", "", reason.toString());
        };
    }
}
