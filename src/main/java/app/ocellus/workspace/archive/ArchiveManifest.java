package app.ocellus.workspace.archive;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What is in a project that was saved as one file; it is the last entry of the zip.
 *
 * @param project the id that the project had
 * @param name what it was called
 * @param files all other entries
 */
record ArchiveManifest(int format, String project, String name, List<Entry> files) {

    /** The format that is written. */
    static final int FORMAT = 1;

    /** Its name in the zip. */
    static final String NAME = "manifest.json";

    /**
     * A file of the project.
     *
     * @param path within the project, with {@code /}
     * @param sha256 of its bytes, in hex
     */
    record Entry(String path, long bytes, String sha256) {
        Entry {
            requireNonNull(path);
            requireNonNull(sha256);
        }
    }

    ArchiveManifest {
        requireNonNull(project);
        requireNonNull(name);
        files = List.copyOf(files);
    }
}
