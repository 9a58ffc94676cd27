package app.ocellus.dataset;

import app.ocellus.file.Csv;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rows of a list, whatever separates its cells: of the ways to read it, the one is right by
 * which most of its first lines name a file that is there.
 */
record ListTable(List<Csv.Row> rows, ListColumns columns) {

    private static final int LOOKED_AT = 20;
    private static final int FILE_COUNTS = 100;
    private static final Pattern LAST_BLANK = Pattern.compile("^(.*\\S)\\s+(\\S+)\\s*$");

    /** A way to read a list. */
    @FunctionalInterface
    private interface Way {
        List<Csv.Row> rows(String text) throws IOException;
    }

    /**
     * Reads the text of a list.
     *
     * @param name of the list's file
     * @param isFile whether a cell names a file that is there
     * @throws Csv.MalformedException when its quotation marks do not match
     */
    static ListTable of(String name, String text, Predicate<String> isFile) throws IOException {
        Csv.MalformedException malformed = null;
        ListTable best = null;
        int most = -1;
        for (var way : ways(name)) {
            try {
                var table = table(way.rows(text), isFile);
                int fit = table.fit(isFile);
                if (fit > most) {
                    most = fit;
                    best = table;
                }
            } catch (Csv.MalformedException e) {
                malformed = malformed == null ? e : malformed;
            }
            if (best != null && most == best.looked().size() * (FILE_COUNTS + 1)) {
                break;
            }
        }
        if (best == null || most < FILE_COUNTS && malformed != null) {
            throw malformed == null ? new IOException("no way to read " + name) : malformed;
        }
        return best;
    }

    private static List<Way> ways(String name) {
        Way comma = text -> Csv.rows(new StringReader(text), ',');
        Way tab = text -> Csv.rows(new StringReader(text), '\t');
        Way semicolon = text -> Csv.rows(new StringReader(text), ';');
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tsv")) {
            return List.of(tab, comma, semicolon);
        }
        return lower.endsWith(".txt")
                ? List.of(tab, comma, semicolon, ListTable::byLastBlank)
                : List.of(comma, semicolon, tab);
    }

    /** A path may have blanks in it, a class in such a list has none. */
    private static List<Csv.Row> byLastBlank(String text) {
        var rows = new ArrayList<Csv.Row>();
        var lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            var line = i == 0 && lines[0].startsWith("\uFEFF") ? lines[0].substring(1) : lines[i];
            var parts = LAST_BLANK.matcher(line);
            if (parts.matches()) {
                rows.add(new Csv.Row(i + 1L, List.of(parts.group(1), parts.group(2))));
            } else if (!line.isBlank()) {
                rows.add(new Csv.Row(i + 1L, List.of(line)));
            }
        }
        return rows;
    }

    private static ListTable table(List<Csv.Row> rows, Predicate<String> isFile) {
        var first = rows.isEmpty() ? List.of("") : rows.getFirst().cells();
        var columns = ListColumns.of(first, isFile);
        return new ListTable(columns.heading() ? rows.subList(1, rows.size()) : rows, columns);
    }

    private List<Csv.Row> looked() {
        return rows.subList(0, Math.min(LOOKED_AT, rows.size()));
    }

    /** How many of the first rows have a class, and, which says more, a file that is there. */
    private int fit(Predicate<String> isFile) {
        int fit = 0;
        for (var row : looked()) {
            var cells = row.cells();
            if (!ListColumns.cell(cells, columns.label()).isEmpty()) {
                boolean there =
                        columns.file() < cells.size() && isFile.test(cells.get(columns.file()));
                fit += there ? FILE_COUNTS + 1 : 1;
            }
        }
        return fit;
    }
}
