package app.ocellus.file;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.stream.Stream;

/** CSV by RFC 4180, safe to open in a spreadsheet. */
public final class Csv {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private Csv() {}

    /** One line with its end, each cell quoted where it must be. */
    public static String line(Object... cells) {
        return CSVFormat.RFC4180.format(Stream.of(cells).map(Csv::harmless).toArray()) + "\r\n";
    }

    /** The rows of a CSV text, without its byte order mark; rows may differ in length. */
    public static List<List<String>> rows(Reader reader) throws IOException {
        try (var parser =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(reader)) {
            var rows = parser.stream().map(CSVRecord::toList).toList();
            return rows.isEmpty() ? rows : withoutMark(rows);
        }
    }

    private static List<List<String>> withoutMark(List<List<String>> rows) {
        var first = rows.getFirst();
        if (!first.getFirst().startsWith("\uFEFF")) {
            return rows;
        }
        var head =
                Stream.concat(Stream.of(first.getFirst().substring(1)), first.stream().skip(1))
                        .toList();
        return Stream.concat(Stream.of(head), rows.stream().skip(1)).toList();
    }

    /**
     * A text that a spreadsheet would run as a formula is marked as text; numbers are left alone.
     */
    private static Object harmless(Object cell) {
        if (cell instanceof String text
                && !text.isEmpty()
                && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0) {
            return "'" + text;
        }
        return cell;
    }
}
