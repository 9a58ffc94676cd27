package app.ocellus.evaluation.scoring;

import app.ocellus.file.Csv;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The paths that have a row in a table. Where each row begins is held, with a part of its path's
 * hash: 8 bytes in a slot, 11 to 21 a row. Whether a path is there is read in the file itself, so
 * two of one hash are told apart. Safe to ask from several threads.
 */
final class WrittenPaths implements AutoCloseable {

    private static final int TAG_SHIFT = 40;
    private static final long OFFSET = (1L << TAG_SHIFT) - 1;

    private final Path file;
    private final TableRows.Whole whole;
    private final long[] slots;
    private final FileChannel channel;

    private WrittenPaths(Path file, TableRows.Whole whole, FileChannel channel) {
        this.file = file;
        this.whole = whole;
        this.channel = channel;
        this.slots = new long[capacity(whole.rows())];
    }

    /**
     * Reads a table, first to count its rows.
     *
     * @throws TableRows.ForeignException when it is none
     */
    static WrittenPaths of(Path file) throws IOException {
        var whole = TableRows.read(file, (_, _) -> {});
        var paths = new WrittenPaths(file, whole, FileChannel.open(file, StandardOpenOption.READ));
        try {
            TableRows.read(file, (start, cell) -> paths.add(hash(cell, cell.length), start));
        } catch (IOException | RuntimeException e) {
            paths.close();
            throw e;
        }
        return paths;
    }

    /** At most three quarters full; a power of two. */
    private static int capacity(long rows) {
        return Math.toIntExact(Long.highestOneBit(rows + rows / 3 + 1) << 1);
    }

    private void add(long hash, long start) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = following(slot);
        }
        slots[slot] = tag(hash) | start;
    }

    /** How many there are, and where they end. */
    TableRows.Whole whole() {
        return whole;
    }

    /** Whether there is a row of exactly this path. */
    boolean contains(Path path) {
        var cell = firstCell(path);
        long hash = hash(cell, cell.length - 1);
        for (int slot = slot(hash); slots[slot] != 0; slot = following(slot)) {
            boolean alike = (slots[slot] & ~OFFSET) == tag(hash);
            if (alike && stands(cell, slots[slot] & OFFSET)) {
                return true;
            }
        }
        return false;
    }

    /** As it is written, with the comma behind it: a cell that only begins alike is another. */
    private static byte[] firstCell(Path path) {
        var row = Csv.line(path.toString(), "");
        return row.substring(0, row.lastIndexOf(',') + 1).getBytes(StandardCharsets.UTF_8);
    }

    private boolean stands(byte[] cell, long start) {
        var read = ByteBuffer.allocate(cell.length);
        try {
            while (read.hasRemaining() && channel.read(read, start + read.position()) >= 0) {
                // a channel may give less than was asked for
            }
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-read", file, Reasons.of(e)), e);
        }
        return ByteBuffer.wrap(cell).equals(read.flip());
    }

    private int slot(long hash) {
        return (int) hash & (slots.length - 1);
    }

    private int following(int slot) {
        return slot + 1 & (slots.length - 1);
    }

    private static long tag(long hash) {
        return hash & ~OFFSET;
    }

    /** FNV-1a of 64 bits, its bits mixed as MurmurHash3 ends. */
    private static long hash(byte[] bytes, int length) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
