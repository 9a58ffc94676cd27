package app.ocellus.export;

import app.ocellus.model.ModelBundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be exported.
 *
 * @param target a folder that is empty or not there yet; it gets a folder for each format
 * @param formats in which forms
 * @param verification pictures, or folders of them, that the exported files are tried on; none for
 *     those that the program draws
 */
public record ExportRequest(
        ModelBundle model, Path target, Set<ExportFormat> formats, List<Path> verification) {

    /** Copies the list, and the set in the order in which formats are written. */
    public ExportRequest {
        formats = new TreeSet<>(formats);
        verification = List.copyOf(verification);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("no format");
        }
    }
}
