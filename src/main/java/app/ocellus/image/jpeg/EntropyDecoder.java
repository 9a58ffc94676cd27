package app.ocellus.image.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the coefficients of one block after the other (ITU T.81, F.2.2). Of the many ways in which
 * a code can be spoilt, none goes unnoticed that libjpeg would warn of.
 */
final class EntropyDecoder {

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final long LOWEST = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = 0x8080_8080_8080_8080L;

    /** A code of 16 bits and what follows it, 11 bits at most. */
    private static final int MOST_BITS = 32;

    private static final int LONGEST_DC = 11;

    /** The longest number of a coefficient but the first, in bits. */
    static final int LONGEST_AC = 10;

    private static final int FIRST_RESTART = 0xd0;
    private static final int END = 0xd9;

    private final byte[] content;
    private int at;

    /** The next {@code count} bits, the first uppermost; below them may be some that come again. */
    private long bits;

    private int count;

    /** How many of the bits are made up, as a marker came before them. */
    private int madeUp;

    private int restarts;

    EntropyDecoder(byte[] content, int at) {
        this.content = content;
        this.at = at;
    }

    /**
     * Reads a block into {@code blocks}.
     *
     * @param before the DC coefficient of the component's last block
     * @return the DC coefficient
     */
    int block(JpegHead.ScanComponent component, int before, ReducedBlocks blocks)
            throws UnusualJpegException {
        refill();
        var entry = component.dc().find(bits);
        var dc = before;
        if (HuffmanTable.size(entry) > 0) {
            dc += number(entry, LONGEST_DC);
        } else {
            code(entry);
        }
        blocks.begin(dc);
        var k = 1;
        while (k < blocks.wanted()) {
            refill();
            k = coefficient(component.ac().find(bits), k, blocks);
        }
        pass(component, k, blocks);
        return dc;
    }

    /** Passes what a block has from coefficient {@code from} on; little of it is looked at. */
    private void pass(JpegHead.ScanComponent component, int from, ReducedBlocks blocks)
            throws UnusualJpegException {
        var k = from;
        while (k < ReducedBlocks.COEFFICIENTS) {
            refill();
            var codes = component.passed().find(bits);
            var next = k + PassedCodes.places(codes);
            if (codes == 0 || next > ReducedBlocks.COEFFICIENTS) {
                k = coefficient(component.ac().find(bits), k, blocks);
            } else {
                skip(PassedCodes.length(codes));
                k = PassedCodes.isEnd(codes) ? ReducedBlocks.COEFFICIENTS : next;
            }
        }
    }

    /** Reads one coefficient and the zeros before it; returns which one is next. */
    private int coefficient(int entry, int k, ReducedBlocks blocks) throws UnusualJpegException {
        var place = k + HuffmanTable.run(entry);
        if (HuffmanTable.size(entry) == 0) {
            code(entry);
            return HuffmanTable.isEnd(entry) ? ReducedBlocks.COEFFICIENTS : place + 1;
        }
        if (place >= ReducedBlocks.COEFFICIENTS) {
            throw new UnusualJpegException("numbers");
        }
        blocks.add(place, number(entry, LONGEST_AC));
        return place + 1;
    }

    private void skip(int length) {
        bits <<= length;
        count -= length;
    }

    /** Passes a code that no number follows. */
    private void code(int entry) throws UnusualJpegException {
        if (entry == 0) {
            throw new UnusualJpegException("code");
        }
        skip(HuffmanTable.length(entry));
    }

    /** Passes the code and the number that follows. */
    private int number(int entry, int most) throws UnusualJpegException {
        var size = HuffmanTable.size(entry);
        if (size > most) {
            throw new UnusualJpegException("number");
        }
        var length = HuffmanTable.length(entry);
        var number = (int) (bits << length >>> Long.SIZE - size);
        skip(length + size);
        var negative = (number >> size - 1) - 1;
        return number + ((negative << size) - negative & negative);
    }

    private void refill() {
        if (count >= MOST_BITS) {
            return;
        }
        if (at <= content.length - Long.BYTES) {
            var next = (long) LONG.get(content, at);
            if ((~next - LOWEST & next & HIGHEST) == 0) {
                bits |= next >>> count;
                at += Long.SIZE - 1 - count >> 3;
                count |= Long.SIZE - Byte.SIZE;
                return;
            }
        }
        refillByBytes();
    }

    /** A zero follows each byte of all ones; anything else there is a marker. */
    private void refillByBytes() {
        while (count <= Long.SIZE - Byte.SIZE) {
            var value = at < content.length ? content[at] & 0xffL : 0xff;
            var stuffed = value == 0xff;
            if (stuffed && (at + 1 >= content.length || content[at + 1] != 0)) {
                madeUp += Byte.SIZE;
                value = 0;
            } else {
                at += stuffed ? 2 : 1;
            }
            bits |= value << Long.SIZE - Byte.SIZE - count;
            count += Byte.SIZE;
        }
    }

    /** Passes the marker between two parts of the code. */
    void restart() throws UnusualJpegException {
        pass(FIRST_RESTART + restarts++ % 8);
    }

    /** Makes sure that the code, and with it the picture, ends here. */
    void end() throws UnusualJpegException {
        pass(END);
    }

    /** Nothing but the rest of a byte may be left before a marker. */
    private void pass(int marker) throws UnusualJpegException {
        refillByBytes();
        var left = count - madeUp;
        if (left < 0 || left >= Byte.SIZE || at + 1 >= content.length) {
            throw new UnusualJpegException("end");
        }
        if (content[at] != (byte) 0xff || content[at + 1] != (byte) marker) {
            throw new UnusualJpegException("marker");
        }
        at += 2;
        bits = 0;
        count = 0;
        madeUp = 0;
    }
}
