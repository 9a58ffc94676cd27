package app.ocellus.image.jpeg;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a JPEG says before its only scan: sequential, 8 bits, one channel or three. Whatever is
 * anything else is unusual here.
 */
final class JpegHead {

    private static final int BASELINE = 0xc0;
    private static final int EXTENDED = 0xc1;
    private static final int HUFFMAN = 0xc4;
    private static final int SCAN = 0xda;
    private static final int QUANTISATION = 0xdb;
    private static final int RESTARTS = 0xdd;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST = ReducedBlocks.COEFFICIENTS - 1;
    private static final int TABLES = 4;
    private static final int MOST_SAMPLING = 2;

    private final byte[] content;
    private final int[] @Nullable [] quantisation = new int[TABLES][];
    private final @Nullable HuffmanTable[] huffman = new HuffmanTable[2 * TABLES];
    private final List<ScanComponent> scan = new ArrayList<>();
    private @Nullable Frame frame;
    private int restarts;
    private int at = 2;

    /** A component with its tables. */
    record ScanComponent(
            Frame.Component component,
            int[] quantisation,
            HuffmanTable dc,
            HuffmanTable ac,
            PassedCodes passed) {}

    private JpegHead(byte[] content) {
        this.content = content;
    }

    /** Reads it; an {@link IndexOutOfBoundsException} says that the content ends too early. */
    static JpegHead of(byte[] content) throws UnusualJpegException {
        var head = new JpegHead(content);
        while (head.scan.isEmpty()) {
            head.segment();
        }
        return head;
    }

    private void segment() throws UnusualJpegException {
        require(u8(at) == 0xff, "marker");
        var marker = u8(at + 1);
        var from = at + 4;
        at = at + 2 + u16(at + 2);
        switch (marker) {
            case BASELINE, EXTENDED -> frame(from);
            case HUFFMAN -> huffman(from);
            case SCAN -> scan(from);
            case QUANTISATION -> quantisation(from);
            case RESTARTS -> {
                require(at == from + 2, "restarts");
                restarts = u16(from);
            }
            default -> require(marker >= FIRST_APPLICATION, "segment");
        }
    }

    private static void require(boolean usual, String what) throws UnusualJpegException {
        if (!usual) {
            throw new UnusualJpegException(what);
        }
    }

    private int u8(int index) {
        return content[index] & 0xff;
    }

    private int u16(int index) {
        return u8(index) << 8 | u8(index + 1);
    }

    private void frame(int from) throws UnusualJpegException {
        var count = u8(from + 5);
        require(frame == null && u8(from) == 8 && (count == 1 || count == 3), "frame");
        require(at == from + 6 + 3 * count, "length of the frame");
        var components = new ArrayList<Frame.Component>();
        for (var i = 0; i < count; i++) {
            components.add(component(from + 6 + 3 * i, count == 1));
        }
        frame = new Frame(u16(from + 3), u16(from + 1), List.copyOf(components));
        require(frame.width() > 0 && frame.height() > 0, "size");
    }

    /** A single component has units of one block, whatever it says (A.2.2). */
    private Frame.Component component(int from, boolean single) throws UnusualJpegException {
        var columns = u8(from + 1) >> 4;
        var rows = u8(from + 1) & 15;
        require(columns > 0 && columns <= MOST_SAMPLING, "columns");
        require(rows > 0 && rows <= MOST_SAMPLING, "rows");
        require(u8(from + 2) < TABLES, "table");
        return new Frame.Component(u8(from), single ? 1 : columns, single ? 1 : rows, u8(from + 2));
    }

    private void quantisation(int from) throws UnusualJpegException {
        var next = from;
        while (next < at) {
            var wide = u8(next) >> 4 != 0;
            var number = u8(next++) & 15;
            require(number < TABLES, "quantisation");
            var table = new int[ReducedBlocks.COEFFICIENTS];
            quantisation[number] = table;
            for (var k = 0; k < table.length; k++) {
                table[k] = wide ? u16(next) : u8(next);
                next += wide ? 2 : 1;
            }
        }
        require(next == at, "length of the quantisation");
    }

    private void huffman(int from) throws UnusualJpegException {
        var next = from;
        while (next < at) {
            var kind = u8(next) >> 4;
            var number = u8(next) & 15;
            require(kind <= 1 && number < TABLES, "Huffman table");
            var counts = new int[HuffmanTable.LONGEST];
            for (var i = 0; i < counts.length; i++) {
                counts[i] = u8(next + 1 + i);
            }
            next += 1 + counts.length;
            var end = next + Arrays.stream(counts).sum();
            huffman[kind * TABLES + number] =
                    new HuffmanTable(counts, Arrays.copyOfRange(content, next, end), kind == 0);
            next = end;
        }
        require(next == at, "length of the Huffman tables");
    }

    private void scan(int from) throws UnusualJpegException {
        var seen = frame;
        var count = u8(from);
        require(seen != null && count == seen.components().size(), "scan of a part");
        require(at == from + 4 + 2 * count, "length of the scan");
        for (var i = 0; i < count; i++) {
            var component = Objects.requireNonNull(seen).components().get(i);
            require(u8(from + 1 + 2 * i) == component.id(), "order of the scan");
            var tables = u8(from + 2 + 2 * i);
            scan.add(component(component, tables >> 4, tables & 15));
        }
        require(u8(at - 3) == 0 && u8(at - 2) == LAST && u8(at - 1) == 0, "part of the numbers");
    }

    private ScanComponent component(Frame.Component component, int dc, int ac)
            throws UnusualJpegException {
        require(dc < TABLES && ac < TABLES, "tables");
        var numbers = quantisation[component.table()];
        var first = huffman[dc];
        var others = huffman[TABLES + ac];
        if (numbers == null || first == null || others == null) {
            throw new UnusualJpegException("a missing table");
        }
        return new ScanComponent(component, numbers, first, others, new PassedCodes(others));
    }

    /** The size and the components of the picture. */
    Frame frame() {
        return Objects.requireNonNull(frame);
    }

    /** The components with their tables, in the order of the scan. */
    List<ScanComponent> scan() {
        return scan;
    }

    /** After how many units the code begins anew; 0 for never. */
    int restarts() {
        return restarts;
    }

    /** Where the code begins. */
    int end() {
        return at;
    }
}
