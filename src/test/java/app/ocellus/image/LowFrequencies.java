package app.ocellus.image;

import static app.ocellus.image.RgbImage.CHANNELS;

/**
 * A picture made smaller as its definition says, slowly: the DCT of each block of 8 x 8 pixels,
 * then the inverse DCT of fewer points.
 */
record LowFrequencies(RgbImage picture, int factor) {

    private static final int SIDE = 8;

    /** How far a smaller picture is from it in the mean, in levels, where blocks are whole. */
    double difference(RgbImage smaller) {
        int width = picture.width() / SIDE * SIDE / factor;
        int height = picture.height() / SIDE * SIDE / factor;
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int at = (y * smaller.width() + x) * CHANNELS + channel;
                    sum += Math.abs(level(x, y, channel) - (smaller.rgb()[at] & 0xff));
                }
            }
        }
        return sum / (width * height * CHANNELS);
    }

    private long level(int x, int y, int channel) {
        int side = SIDE / factor;
        double level = 0;
        for (int u = 0; u < side; u++) {
            for (int v = 0; v < side; v++) {
                level +=
                        coefficient(x / side, y / side, channel, u, v)
                                * wave(u, x % side, side)
                                * wave(v, y % side, side)
                                / factor;
            }
        }
        return Math.clamp(Math.round(level), 0, 255);
    }

    private double coefficient(int across, int down, int channel, int u, int v) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int pixel = (down * SIDE + y) * picture.width() + across * SIDE + x;
                sum +=
                        (picture.rgb()[pixel * CHANNELS + channel] & 0xff)
                                * wave(u, x, SIDE)
                                * wave(v, y, SIDE);
            }
        }
        return sum;
    }

    /** The orthonormal DCT's function of frequency {@code u} at one of {@code points} places. */
    private static double wave(int u, int place, int points) {
        double scale = Math.sqrt((u == 0 ? 1.0 : 2.0) / points);
        return scale * Math.cos((2 * place + 1) * u * Math.PI / (2 * points));
    }
}
