package app.ocellus.dataset;

import app.ocellus.file.Csv;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** A CSV list of file and class; files are meant relative to the list, or absolute. */
final class ListedFiles {

    /** One row: where the file lies, how the list calls it, and its class. */
    record Row(Path file, String listed, String className) {}

    /** The rows that can be used, and what is wrong with the others. */
    record Content(List<Row> rows, List<ScanProblem> problems) {}

    private static final Set<String> HEADINGS =
            Set.of(
                    "file",
                    "filename",
                    "file_name",
                    "name",
                    "path",
                    "image",
                    "image_id",
                    "id",
                    "img");

    private final Path list;
    private final Path folder;
    private final List<Row> rows = new ArrayList<>();
    private final List<ScanProblem> problems = new ArrayList<>();

    private ListedFiles(Path list) {
        this.list = list;
        this.folder = Objects.requireNonNull(list.toAbsolutePath().getParent());
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
            for (int i = listed.startsWithHeading(rows) ? 1 : 0; i < rows.size(); i++) {
                listed.add(rows.get(i), i + 1);
            }
        } catch (IOException | RuntimeException e) {
            throw new UserException(Sentence.of("dataset.list-unreadable", list), e);
        }
        return new Content(List.copyOf(listed.rows), List.copyOf(listed.problems));
    }

    private boolean startsWithHeading(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return false;
        }
        var first = rows.getFirst().getFirst().strip();
        return HEADINGS.contains(first.toLowerCase(Locale.ROOT))
                && !Files.exists(folder.resolve(first));
    }

    private void add(List<String> cells, int line) {
        if (cells.size() < 2 || cells.get(0).isBlank() || cells.get(1).isBlank()) {
            problem(list, Sentence.of("dataset.list-row", list, line));
            return;
        }
        var listed = cells.get(0).strip();
        try {
            var file = folder.resolve(listed).normalize();
            if (Files.isRegularFile(file)) {
                rows.add(new Row(file, listed.replace('\\', '/'), cells.get(1).strip()));
            } else {
                problem(file, Sentence.of("dataset.listed-file-missing", file, line, list));
            }
        } catch (InvalidPathException e) {
            problem(list, Sentence.of("dataset.list-row", list, line));
        }
    }

    private void problem(Path place, Sentence sentence) {
        problems.add(new ScanProblem(place, ScanProblem.Kind.UNREADABLE, sentence));
    }
}
