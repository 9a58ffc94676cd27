package app.ocellus.report;

import app.ocellus.file.AtomicFiles;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;

import java.nio.file.Path;
import java.util.Locale;

/** Writes reports: one HTML file each, which needs no other file, no script and no network. */
public final class ReportWriter {

    private final ErrorPictures pictures;
    private final AtomicFiles files;

    /** Takes the pictures of mistakes through {@code decoder}. */
    public ReportWriter(ImageDecoder decoder, AtomicFiles files) {
        this.pictures = new ErrorPictures(decoder);
        this.files = files;
    }

    /**
     * Writes a report in place of the one that may be there.
     *
     * @throws app.ocellus.message.UserException when that fails; what was there stays
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public void write(
            Path file, ReportContent content, Locale language, Cancellation cancellation) {
        var errors = content.answers().evaluation().matrix().errors();
        var page = ReportPage.of(new Words(language), content, pictures.of(errors, cancellation));
        cancellation.throwIfRequested();
        files.write(file, page);
    }
}
