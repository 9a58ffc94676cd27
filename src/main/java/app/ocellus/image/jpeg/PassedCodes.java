package app.ocellus.image.jpeg;

/**
 * How far it is past codes of frequencies that nothing is made of, each with its number, two at a
 * time where both are short. What is found is 0 where the next code is long or wrong.
 */
final class PassedCodes {

    /** The most bits that are passed at once. */
    private static final int MOST = 12;

    private static final int LENGTH = 15;
    private static final int END = 16;
    private static final int PLACES = 5;

    private final short[] found = new short[1 << MOST];

    /** Past codes of the numbers that follow a block's first. */
    PassedCodes(HuffmanTable codes) {
        for (var i = 0; i < found.length; i++) {
            found[i] = (short) two(codes, (long) i << Long.SIZE - MOST);
        }
    }

    private static int two(HuffmanTable codes, long bits) {
        var first = one(codes, bits, MOST);
        if (first == 0 || isEnd(first)) {
            return first;
        }
        var second = one(codes, bits << length(first), MOST - length(first));
        return first + second;
    }

    private static int one(HuffmanTable codes, long bits, int room) {
        var entry = codes.find(bits);
        var size = HuffmanTable.size(entry);
        var length = HuffmanTable.length(entry) + size;
        if (entry == 0 || size > EntropyDecoder.LONGEST_AC || length > room) {
            return 0;
        }
        var end = HuffmanTable.isEnd(entry);
        var places = end ? 1 : HuffmanTable.run(entry) + 1;
        return places << PLACES | (end ? END : 0) | length;
    }

    /** What the upper bits begin with. */
    int find(long bits) {
        return found[(int) (bits >>> Long.SIZE - MOST)];
    }

    /** How many bits that are. */
    static int length(int codes) {
        return codes & LENGTH;
    }

    /** Whether the last of them ends the block. */
    static boolean isEnd(int codes) {
        return (codes & END) != 0;
    }

    /** How many of a block's places they fill; its end needs one. */
    static int places(int codes) {
        return codes >> PLACES;
    }
}
