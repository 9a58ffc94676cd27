package app.ocellus.dataset;

import app.ocellus.file.Csv;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A CSV list of file and class; files are meant relative to the list, or absolute. */
final class ListedFiles {

    /** One row: where the file lies, its path from the list's folder on, and its class. */
    record Row(Path file, String id, String className) {}

    /** The rows that can be used, and what is wrong with the others. */
    record Content(List<Row> rows, List<ScanProblem> problems) {}

    private static final Set<String> FILE_HEADINGS =
            Set.of(
                    "file",
                    "files",
                    "filename",
                    "filenames",
                    "filepath",
                    "filepaths",
                    "id",
                    "image",
                    "imageid",
                    "imagename",
                    "imagepath",
                    "images",
                    "img",
                    "imgpath",
                    "name",
                    "path",
                    "photo",
                    "picture");

    private final Path list;
    private final Path folder;
    private final List<Row> rows = new ArrayList<>();
    private final List<ScanProblem> problems = new ArrayList<>();

    private ListedFiles(Path list) {
        this.list = list;
        this.folder = Objects.requireNonNull(list.toAbsolutePath().normalize().getParent());
    }

    /** Whether a file is such a list, by its name. */
    static boolean isList(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /**
     * Reads a list.
     *
     * @throws UserException when it cannot be read as CSV
     */
    static Content read(Path list) {
        var listed = new ListedFiles(list);
        try (var reader = Files.newBufferedReader(list)) {
            var rows = Csv.rows(reader);
            rows.stream()
                    .skip(listed.startsWithHeading(rows) ? 1 : 0)
                    .forEach(row -> listed.add(row.cells(), row.line()));
        } catch (Csv.MalformedException e) {
            throw new UserException(Sentence.of("dataset.list-malformed", list, e.line()), e);
        } catch (CharacterCodingException e) {
            throw new UserException(Sentence.of("dataset.list-encoding", list), e);
        } catch (IOException e) {
            throw new UserException(Sentence.of("dataset.list-unreadable", list, Reasons.of(e)), e);
        }
        return new Content(List.copyOf(listed.rows), List.copyOf(listed.problems));
    }

    private boolean startsWithHeading(List<Csv.Row> rows) {
        if (rows.isEmpty()) {
            return false;
        }
        var first = rows.getFirst().cells().getFirst();
        var word = first.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return FILE_HEADINGS.contains(word) && file(first).isEmpty();
    }

    private void add(List<String> cells, long line) {
        if (cells.size() < 2 || cells.get(0).isBlank() || cells.get(1).isBlank()) {
            problem(list, Sentence.of("dataset.list-row", list, line));
            return;
        }
        file(cells.get(0))
                .ifPresentOrElse(
                        file -> rows.add(new Row(file, id(file), cells.get(1).strip())),
                        () -> missing(cells.get(0).strip(), line));
    }

    private void missing(String cell, long line) {
        var place = path(cell);
        if (place.isEmpty()) {
            problem(list, Sentence.of("dataset.list-row", list, line));
        } else {
            problem(
                    place.get(),
                    Sentence.of("dataset.listed-file-missing", place.get(), line, list));
        }
    }

    /**
     * The file that a cell means: as it stands, else without blanks around it, without the
     * apostrophe that keeps a spreadsheet from computing, or with the separators of Windows.
     */
    private Optional<Path> file(String cell) {
        var stripped = cell.strip();
        return Stream.of(
                        cell,
                        stripped,
                        stripped.replaceFirst("^'", ""),
                        stripped.replace('\\', '/'))
                .map(this::path)
                .flatMap(Optional::stream)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private Optional<Path> path(String cell) {
        try {
            return Optional.of(folder.resolve(cell).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String id(Path file) {
        var path = file.startsWith(folder) ? folder.relativize(file) : file;
        return path.toString().replace('\\', '/');
    }

    private void problem(Path place, Sentence sentence) {
        problems.add(new ScanProblem(place, ScanProblem.Kind.UNREADABLE, sentence));
    }
}
