package app.ocellus.evaluation.scoring;

import app.ocellus.evaluation.PredictionCsv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Goes through the rows of a table, byte by byte, as {@link PredictionCsv} writes it and nothing
 * else does: a quote stands only in a quoted cell, a row has seven cells and ends with CR LF. In
 * UTF-8 no byte of a longer character looks like one of these.
 */
final class TableRows {

    /** Hears of each whole row. */
    @FunctionalInterface
    interface Rows {
        /**
         * @param start of the row in the file
         * @param cell the first cell as it is written, quotes and all
         */
        void row(long start, byte[] cell) throws IOException;
    }

    /**
     * What is whole.
     *
     * @param rows without the heading
     * @param end of the last of them; what follows was cut off while it was written
     */
    record Whole(long rows, long end) {}

    /** It is no table of answers, or somebody has changed it. */
    static final class ForeignException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** It was begun by an earlier version, with fewer columns. */
    static final class EarlierException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final byte[] HEADING = PredictionCsv.HEADING.getBytes(StandardCharsets.UTF_8);
    private static final byte[] EARLIER =
            PredictionCsv.EARLIER_HEADING.getBytes(StandardCharsets.UTF_8);
    private static final int CELLS = 7;

    /** A path and a sentence that names it, in any spelling, are much shorter. */
    private static final int LONGEST_ROW = 1 << 20;

    private final Rows rows;
    private final ByteArrayOutputStream firstCell = new ByteArrayOutputStream();
    private boolean quoted;
    private int cells = 1;
    private byte before;
    private long start = HEADING.length;
    private long position = HEADING.length;
    private long count;

    private TableRows(Rows rows) {
        this.rows = rows;
    }

    /**
     * Reads a file once.
     *
     * @throws EarlierException when it is one of an earlier version
     * @throws ForeignException when it is not such a table, or does not begin as one
     */
    static Whole read(Path file, Rows rows) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var heading = in.readNBytes(HEADING.length);
            if (Arrays.equals(Arrays.copyOf(heading, EARLIER.length), EARLIER)) {
                throw new EarlierException();
            }
            if (!Arrays.equals(heading, Arrays.copyOf(HEADING, heading.length))) {
                throw new ForeignException();
            }
            return heading.length < HEADING.length
                    ? new Whole(0, 0)
                    : new TableRows(rows).readRows(in);
        }
    }

    private Whole readRows(InputStream in) throws IOException {
        var piece = new byte[1 << 16];
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            for (int i = 0; i < length; i++) {
                next(piece[i]);
            }
        }
        return new Whole(count, start);
    }

    private void next(byte b) throws IOException {
        position++;
        quoted ^= b == '"';
        if (!quoted && b == '\n') {
            end();
        } else {
            cells += !quoted && b == ',' ? 1 : 0;
            if (cells == 1) {
                firstCell.write(b);
            }
            if (position - start > LONGEST_ROW) {
                throw new ForeignException();
            }
        }
        before = b;
    }

    private void end() throws IOException {
        if (cells != CELLS || before != '\r') {
            throw new ForeignException();
        }
        rows.row(start, firstCell.toByteArray());
        count++;
        cells = 1;
        firstCell.reset();
        start = position;
    }
}
