package app.ocellus.image;

import app.ocellus.image.jpeg.ReducedJpeg;

/**
 * How large a picture must be decoded for what is made of it.
 *
 * @param shortest pixels that the shorter side has at least
 * @param longest pixels that the longer side has at least
 * @param rough whether pixels may be left out, and a few at the sides be lost
 */
record Detail(int shortest, int longest, boolean rough) {

    /** All that there is. */
    static final Detail FULL = new Detail(Integer.MAX_VALUE, Integer.MAX_VALUE, false);

    /**
     * How many decoded pixels make one in each direction, at least. What was left out before the
     * antialiased filter then changes the result by a fraction of a level in the mean (the reducing
     * gap of Pillow's {@code resize}, which advises 2 to 3).
     */
    private static final double GAP = 2.5;

    /** What the square that a model sees is made of, so that a summary can be made of it, too. */
    static Detail of(Preprocessing preprocessing) {
        return of(preprocessing.size(), preprocessing.fit());
    }

    /** The same for a square of {@code size} pixels. */
    static Detail of(int size, Fit fit) {
        var least = (int) Math.ceil(GAP * size);
        var own = fit == Fit.PAD ? new Detail(1, least, false) : new Detail(least, 1, false);
        return own.and(PictureSummary.DETAIL);
    }

    private Detail and(Detail other) {
        return new Detail(
                Math.max(shortest, other.shortest),
                Math.max(longest, other.longest),
                rough && other.rough);
    }

    /** The largest power of two by which the sides may be divided: 1 if none. */
    int factor(StoredPicture stored) {
        var factor = ReducedJpeg.MOST;
        while (factor > 1 && !allows(factor, stored)) {
            factor /= 2;
        }
        return factor;
    }

    private boolean allows(int factor, StoredPicture stored) {
        var width = stored.width();
        var height = stored.height();
        return Math.min(width, height) / factor >= shortest
                && Math.max(width, height) / factor >= longest
                && (rough || width % factor == 0 && height % factor == 0);
    }

    /** Every how many-th pixel is enough. */
    int step(StoredPicture stored) {
        return rough ? (int) Math.max(1, Math.max(stored.width(), stored.height()) / longest) : 1;
    }
}
