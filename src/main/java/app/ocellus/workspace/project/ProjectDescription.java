package app.ocellus.workspace.project;

import static java.util.Objects.requireNonNull;

import app.ocellus.dataset.FolderList;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What {@code project.json} says of a project.
 *
 * @param name what a person calls it; at first the name of the dataset's folder
 * @param dataset where the dataset was when it was last opened
 * @param opened when that was, in UTC, ISO 8601
 */
record ProjectDescription(int format, String name, String dataset, String opened) {

    /** The format that is written. Format 1 knew the dataset alone. */
    static final int FORMAT = 2;

    /** Refuses a description that leaves something out or tells no time. */
    ProjectDescription {
        requireNonNull(dataset);
        Instant.parse(opened);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a project without a name");
        }
    }

    /** Of a project that nobody has named yet. */
    static ProjectDescription of(Path dataset, Instant opened) {
        return new ProjectDescription(
                FORMAT,
                nameOf(dataset),
                dataset.toString(),
                opened.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String nameOf(Path dataset) {
        var name = dataset.getFileName();
        return name == null || name.toString().isBlank()
                ? dataset.toString()
                : name.toString().replaceFirst(Pattern.quote(FolderList.EXTENSION) + "$", "");
    }

    ProjectDescription withName(String other) {
        return new ProjectDescription(format, other, dataset, opened);
    }

    ProjectDescription withDataset(Path other) {
        return new ProjectDescription(format, name, other.toString(), opened);
    }

    ProjectDescription openedNow() {
        return new ProjectDescription(
                format, name, dataset, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Where the dataset was; the path of another system is nowhere, but still names it. */
    Path path() {
        try {
            return Path.of(dataset);
        } catch (InvalidPathException e) {
            return Path.of(dataset.replaceAll("[<>:\"|?*\\x00-\\x1f]", "_"));
        }
    }

    Instant openedAt() {
        return Instant.parse(opened);
    }
}
