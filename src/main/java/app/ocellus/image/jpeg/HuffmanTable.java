package app.ocellus.image.jpeg;

import java.util.Arrays;

/**
 * A Huffman code (ITU T.81, annex C): short codes are looked up, the few long ones are searched.
 * What is found is {@code length << 8 | symbol}, lengths in bits.
 */
final class HuffmanTable {

    /** The longest code, in bits. */
    static final int LONGEST = 16;

    private static final int LONGEST_NUMBER = 15;
    private static final int LONGEST_RUN = 15;

    /** The longest code that is looked up, in bits. */
    private static final int SHORT = 10;

    private final int[] found = new int[1 << SHORT];

    /** One past the last code of each length, as the upper of 16 bits; nothing below has it. */
    private final int[] ends = new int[LONGEST + 1];

    /** What must be added to a code of each length to find its symbol. */
    private final int[] offsets = new int[LONGEST + 1];

    private final byte[] symbols;

    /**
     * The code with that many codes of each length from 1 to 16, and these symbols in their order.
     *
     * @param sizes whether all symbols are sizes of numbers, 15 at most
     * @throws UnusualJpegException when there are more codes than such lengths can have
     */
    HuffmanTable(int[] counts, byte[] symbols, boolean sizes) throws UnusualJpegException {
        this.symbols = symbols;
        for (var symbol : symbols) {
            if (sizes && (symbol & 0xff) > LONGEST_NUMBER) {
                throw new UnusualJpegException("size of a number");
            }
        }
        var code = 0;
        var next = 0;
        for (var length = 1; length <= LONGEST; length++) {
            offsets[length] = next - code;
            for (var i = 0; i < counts[length - 1]; i++) {
                enter(code++, length, symbols[next++] & 0xff);
            }
            if (code > 1 << length) {
                throw new UnusualJpegException("Huffman table");
            }
            ends[length] = code << LONGEST - length;
            code <<= 1;
        }
    }

    private void enter(int code, int length, int symbol) {
        if (length <= SHORT && code < 1 << length) {
            var from = code << SHORT - length;
            Arrays.fill(found, from, from + (1 << SHORT - length), length << 8 | symbol);
        }
    }

    /** How long a code is that was found, in bits. */
    static int length(int found) {
        return found >> 8;
    }

    /** How many zeros come before the number that follows it. */
    static int run(int found) {
        return found >> 4 & LONGEST_RUN;
    }

    /** The bits of the number that follows it; 0 if there is none. */
    static int size(int found) {
        return found & LONGEST_NUMBER;
    }

    /** Whether it says, of a code without a number, that a block has no more of them. */
    static boolean isEnd(int found) {
        return size(found) == 0 && run(found) < LONGEST_RUN;
    }

    /** What the upper bits begin with; 0 if it is no code. */
    int find(long bits) {
        var entry = found[(int) (bits >>> Long.SIZE - SHORT)];
        return entry != 0 ? entry : search((int) (bits >>> Long.SIZE - LONGEST));
    }

    private int search(int bits) {
        for (var length = SHORT + 1; length <= LONGEST; length++) {
            if (bits < ends[length]) {
                var symbol = (bits >> LONGEST - length) + offsets[length];
                return length << 8 | symbols[symbol] & 0xff;
            }
        }
        return 0;
    }
}
