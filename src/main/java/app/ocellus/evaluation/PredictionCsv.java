package app.ocellus.evaluation;

import app.ocellus.file.Csv;

import java.nio.file.Path;
import java.util.List;

/** The table of answers as CSV. */
public final class PredictionCsv {

    /** The first line of earlier versions; later ones have put further columns behind these. */
    public static final String EARLIER_HEADING =
            Csv.line("file", "class", "probability", "rejected", "error");

    /** The first line. */
    public static final String HEADING =
            Csv.line("file", "class", "probability", "rejected", "error", "folder", "taken");

    private PredictionCsv() {}

    /** The whole table with its heading. */
    public static String text(List<PredictedPicture> pictures) {
        var text = new StringBuilder(HEADING);
        pictures.forEach(picture -> text.append(row(picture)));
        return text.toString();
    }

    /** The line of one picture; when it was taken is read from its file. */
    public static String row(PredictedPicture picture) {
        return switch (picture) {
            case PredictedPicture.Answered answered ->
                    Csv.line(
                            answered.file().toString(),
                            answered.best().label().name(),
                            answered.best().probability(),
                            !answered.sure(),
                            "",
                            folder(answered.file()),
                            CaptureTime.of(answered.file()));
            case PredictedPicture.Unreadable(var file, var reason) ->
                    Csv.line(file.toString(), "", "", "", reason.toString(), folder(file), "");
        };
    }

    private static String folder(Path file) {
        var folder = file.getParent();
        return folder == null ? "" : folder.toString();
    }
}
