package app.ocellus.export;

import app.ocellus.dataset.SkippedFile;

import java.nio.file.Path;
import java.util.List;

/**
 * What was exported, and how well it agrees with the program.
 *
 * @param folder that was asked for
 * @param exported one for each format
 * @param skipped pictures for the comparison that could not be read
 */
public record ExportResult(Path folder, List<Exported> exported, List<SkippedFile> skipped) {

    /** Copies the lists. */
    public ExportResult {
        exported = List.copyOf(exported);
        skipped = List.copyOf(skipped);
    }

    /**
     * One format.
     *
     * @param folder that it lies in
     * @param bytes of all its files
     * @param selfTests what the comparison found; none of a card
     */
    public record Exported(ExportFormat format, Path folder, long bytes, List<SelfTest> selfTests) {

        /** Copies the list. */
        public Exported {
            selfTests = List.copyOf(selfTests);
        }
    }
}
