package app.ocellus.file;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** CSV by RFC 4180, safe to open in a spreadsheet. */
public final class Csv {

    /**
     * A row of a file.
     *
     * @param line on which it begins, counted from 1
     */
    public record Row(long line, List<String> cells) {}

    /** What is not CSV, and the line on which the row begins that is not. */
    public static final class MalformedException extends IOException {

        private static final long serialVersionUID = 1;

        private final long line;

        MalformedException(long line, Throwable cause) {
            super("line " + line, cause);
            this.line = line;
        }

        /** Counted from 1. */
        public long line() {
            return line;
        }
    }

    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private Csv() {}

    /** One line with its end, each cell quoted where it must be. */
    public static String line(Object... cells) {
        return CSVFormat.RFC4180.format(Stream.of(cells).map(Csv::harmless).toArray()) + "\r\n";
    }

    /**
     * The rows of a CSV text, without its byte order mark; rows may differ in length.
     *
     * @throws MalformedException when a quote is not closed, or closed too early
     * @throws CharacterCodingException when the text is in another encoding than the reader's
     */
    public static List<Row> rows(Reader reader) throws IOException {
        return rows(reader, ',');
    }

    /** The same of a text whose cells something else separates. */
    public static List<Row> rows(Reader reader, char separator) throws IOException {
        var rows = new ArrayList<Row>();
        var format = FORMAT.builder().setDelimiter(separator).get();
        try (var parser = format.parse(withoutMark(reader))) {
            read(parser, rows);
        }
        return rows;
    }

    private static void read(CSVParser parser, List<Row> rows) throws IOException {
        long last = 0;
        try {
            for (var record : parser) {
                long breaks = record.stream().mapToLong(Csv::lineBreaks).sum();
                last = parser.getCurrentLineNumber();
                rows.add(new Row(last - breaks, record.toList()));
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException encoding) {
                throw encoding;
            }
            throw new MalformedException(last + 1, e);
        }
    }

    private static long lineBreaks(String cell) {
        return cell.split("\\R", -1).length - 1L;
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        var buffered = new BufferedReader(reader);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }

    /**
     * A text that a spreadsheet would run as a formula is marked as text; numbers are left alone. A
     * text that looks marked is marked again, so that two texts never become one cell.
     */
    private static Object harmless(Object cell) {
        if (cell instanceof Number) {
            return cell;
        }
        var text = cell.toString();
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        boolean formula =
                start < text.length() && STARTS_A_FORMULA.indexOf(text.charAt(start)) >= 0;
        return formula ? "'" + text : text;
    }
}
