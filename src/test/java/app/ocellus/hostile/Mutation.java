package app.ocellus.hostile;

import java.util.Arrays;
import java.util.Random;

/** Spoils a file as disks, networks and people do; the same seed spoils it the same way. */
final class Mutation {

    private static final int MOST_STEPS = 6;
    private static final int MOST_PIECE = 64;
    private static final int MOST_GROWTH = 4;
    private static final byte[] EXTREMES = {0, 1, 0x7f, (byte) 0x80, (byte) 0xff};

    private final Random random;
    private byte[] content;

    private Mutation(byte[] content, Random random) {
        this.content = content.clone();
        this.random = random;
    }

    static byte[] of(byte[] content, long seed) {
        var mutation = new Mutation(content, new Random(seed));
        int steps = 1 + mutation.random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps && mutation.content.length > 0; i++) {
            mutation.step();
        }
        return mutation.content;
    }

    private void step() {
        int at = place();
        switch (random.nextInt(9)) {
            case 0 -> content[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> content[at] = (byte) random.nextInt();
            case 2 -> extreme(at, 1 << random.nextInt(4));
            case 3 -> Arrays.fill(content, at, end(at), EXTREMES[random.nextInt(EXTREMES.length)]);
            case 4 -> content = Arrays.copyOf(content, at);
            case 5 -> insert(at, Arrays.copyOfRange(content, place(), content.length));
            case 6 -> insert(at, noise());
            case 7 -> cut(at, end(at));
            default -> System.arraycopy(content, at, content, Math.min(at, place()), end(at) - at);
        }
    }

    /** Most of what a reader believes stands at the beginning. */
    private int place() {
        int most = random.nextBoolean() ? content.length : Math.min(content.length, 128);
        return random.nextInt(most);
    }

    private int end(int at) {
        return Math.min(content.length, at + 1 + random.nextInt(MOST_PIECE));
    }

    /** A number of one to eight bytes that is very large, negative or nothing. */
    private void extreme(int at, int bytes) {
        byte first = EXTREMES[random.nextInt(EXTREMES.length)];
        byte rest = random.nextBoolean() ? (byte) 0xff : 0;
        for (int i = 0; i < bytes && at + i < content.length; i++) {
            content[at + i] = i == 0 ? first : rest;
        }
    }

    private byte[] noise() {
        var bytes = new byte[1 + random.nextInt(MOST_PIECE)];
        random.nextBytes(bytes);
        return bytes;
    }

    private void insert(int at, byte[] more) {
        int count = Math.min(more.length, MOST_GROWTH * content.length);
        var longer = Arrays.copyOf(content, content.length + count);
        System.arraycopy(more, 0, longer, at, count);
        System.arraycopy(content, at, longer, at + count, content.length - at);
        content = longer;
    }

    private void cut(int from, int to) {
        var shorter = Arrays.copyOf(content, content.length - (to - from));
        System.arraycopy(content, to, shorter, from, content.length - to);
        content = shorter;
    }
}
