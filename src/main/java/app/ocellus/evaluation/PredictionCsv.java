package app.ocellus.evaluation;

import app.ocellus.file.Csv;

import java.util.List;

/** The table of answers as CSV. */
public final class PredictionCsv {

    private PredictionCsv() {}

    /** The whole table with its heading. */
    public static String text(List<PredictedPicture> pictures) {
        var text = new StringBuilder(Csv.line("file", "class", "probability", "rejected", "error"));
        pictures.forEach(picture -> text.append(row(picture)));
        return text.toString();
    }

    private static String row(PredictedPicture picture) {
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
