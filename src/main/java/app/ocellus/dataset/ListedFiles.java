package app.ocellus.dataset;

import app.ocellus.file.Csv;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.jspecify.annotations.Nullable;

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
import java.util.stream.Stream;

/**
 * A text list of file and class, and perhaps of split and group; files are meant relative to the
 * list, or absolute.
 */
final class ListedFiles {

    /**
     * One row.
     *
     * @param file where it lies
     * @param id its path from the list's folder on
     * @param split null where the list says none
     * @param group null where the list says none
     */
    record Row(
            Path file,
            String id,
            String className,
            @Nullable SplitRole split,
            @Nullable String group) {}

    /** The rows that can be used, and what is wrong with the others. */
    record Content(List<Row> rows, List<ScanProblem> problems) {}

    private static final List<String> EXTENSIONS = List.of(".csv", ".tsv", ".txt");

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
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return EXTENSIONS.stream().anyMatch(name::endsWith);
    }

    /**
     * Reads a list.
     *
     * @throws UserException when it cannot be read as CSV
     */
    static Content read(Path list) {
        var listed = new ListedFiles(list);
        try {
            var name = list.getFileName().toString();
            var text = Files.readString(list);
            var table = ListTable.of(name, text, cell -> listed.file(cell).isPresent());
            table.rows().forEach(row -> listed.add(row, table.columns()));
        } catch (Csv.MalformedException e) {
            throw new UserException(Sentence.of("dataset.list-malformed", list, e.line()), e);
        } catch (CharacterCodingException e) {
            throw new UserException(Sentence.of("dataset.list-encoding", list), e);
        } catch (IOException e) {
            throw new UserException(Sentence.of("dataset.list-unreadable", list, Reasons.of(e)), e);
        }
        return new Content(List.copyOf(listed.rows), List.copyOf(listed.problems));
    }

    private void add(Csv.Row row, ListColumns columns) {
        var cells = row.cells();
        var className = ListColumns.cell(cells, columns.label());
        if (className.isEmpty() || ListColumns.cell(cells, columns.file()).isEmpty()) {
            problem(list, Sentence.of("dataset.list-row", list, row.line()));
            return;
        }
        var cell = cells.get(columns.file());
        var file = file(cell);
        if (file.isEmpty()) {
            missing(cell.strip(), row.line());
            return;
        }
        var group = ListColumns.cell(cells, columns.group());
        rows.add(
                new Row(
                        file.get(),
                        id(file.get()),
                        className,
                        split(ListColumns.cell(cells, columns.split()), row.line()),
                        group.isEmpty() ? null : group));
    }

    private @Nullable SplitRole split(String word, long line) {
        var known = SplitFolder.named(word).map(SplitFolder::role);
        if (known.isEmpty() && !word.isEmpty()) {
            var sentence = Sentence.of("dataset.list-split", line, list, word);
            problems.add(new ScanProblem(list, ScanProblem.Kind.NOTE, sentence));
        }
        return known.orElse(null);
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
