package app.ocellus.evaluation;

import app.ocellus.file.Csv;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

    /** Writes the whole table with its heading, in UTF-8. */
    public static void write(
            List<PredictedPicture> pictures,
            OutputStream out,
            Progress.Listener progress,
            Cancellation cancellation)
            throws IOException {
        var meter = new ProgressMeter(pictures.size(), progress);
        out.write(HEADING.getBytes(StandardCharsets.UTF_8));
        for (var picture : pictures) {
            cancellation.throwIfRequested();
            out.write(row(picture).getBytes(StandardCharsets.UTF_8));
            meter.advance(1);
        }
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
