package app.ocellus.report;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelBundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The model that answered.
 *
 * @param file its name alone, as a report is handed on and folders are nobody's business
 * @param bytes of the file
 * @param sha256 of the file, in hex
 */
public record ReportedModel(ModelBundle bundle, String file, long bytes, String sha256) {

    /**
     * The model in that file.
     *
     * @throws UserException when it cannot be read
     */
    public static ReportedModel of(ModelBundle bundle, Path file) {
        try (var in = Files.newInputStream(file)) {
            var hash = ContentHash.ofCopied(in, OutputStream.nullOutputStream());
            return new ReportedModel(
                    bundle, file.getFileName().toString(), Files.size(file), hash.hex());
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-read", file, Reasons.of(e)), e);
        }
    }
}
