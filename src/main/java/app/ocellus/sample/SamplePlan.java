package app.ocellus.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Which picture goes where, and what it shows: now and then not what its folder says.
 *
 * @param pictures in the order of their numbers
 */
record SamplePlan(List<Picture> pictures) {

    /**
     * One picture to draw.
     *
     * @param number counts through the whole dataset from 1, so that a name tells nothing
     * @param part {@code train} or {@code test}
     * @param label the class it is filed under
     * @param shown the class it belongs to
     */
    record Picture(int number, String part, Subject label, Subject shown) {

        boolean mislabelled() {
            return label != shown;
        }
    }

    private static final double WRONG_SHARE = 0.04;

    /** The plan of a seed; the same one every time. */
    static SamplePlan of(long seed, int training, int test) {
        var dice = new Dice(seed, 0);
        var pictures = new ArrayList<Picture>();
        for (var label : Subject.values()) {
            addClass(pictures, "train", label, training, dice);
        }
        for (var label : Subject.values()) {
            addClass(pictures, "test", label, test, dice);
        }
        return new SamplePlan(List.copyOf(pictures));
    }

    private static void addClass(
            List<Picture> pictures, String part, Subject label, int count, Dice dice) {
        int wrong = (int) (count * WRONG_SHARE + dice.between(0, 1));
        for (int i = 0; i < count; i++) {
            boolean isWrong = dice.chance(wrong / (double) (count - i));
            wrong -= isWrong ? 1 : 0;
            var shown = isWrong ? otherThan(label, dice) : label;
            pictures.add(new Picture(pictures.size() + 1, part, label, shown));
        }
    }

    private static Subject otherThan(Subject label, Dice dice) {
        var subjects = Subject.values();
        int step = dice.count(1, subjects.length - 1);
        return subjects[(label.ordinal() + step) % subjects.length];
    }
}
