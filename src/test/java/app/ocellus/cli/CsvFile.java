package app.ocellus.cli;

import app.ocellus.file.Csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what a command wrote. */
final class CsvFile {

    private CsvFile() {}

    /** The cells of each line, the heading included. */
    static List<List<String>> cells(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return Csv.rows(reader).stream().map(Csv.Row::cells).toList();
        }
    }
}
