package app.ocellus.ui.control;

import javafx.geometry.Point2D;
import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The pictures that stand in the place of dots where there is room for them. */
final class ScatterPictures {

    /** From so many times the whole on there is room for pictures. */
    private static final double NEAR = 2.5;

    private static final double SMALLEST = 44;
    private static final double LARGEST = 112;
    private static final double GROWTH = 4;
    private static final int LONGEST_SIDE = 128;

    /** A picture's place among those that do not overlap. */
    private record Place(long column, long row) {}

    private final Runnable changed;
    private final Map<Integer, CompletableFuture<Image>> asked = new HashMap<>();
    private ScatterSource source = ScatterSource.NONE;

    /** None yet; {@code changed} is called when one has come. */
    ScatterPictures(Runnable changed) {
        this.changed = changed;
    }

    /** Takes them from elsewhere. */
    void takeFrom(ScatterSource newSource) {
        source = newSource;
        asked.values().forEach(answer -> answer.cancel(false));
        asked.clear();
    }

    /** How far from its point a picture goes; 0 where dots are shown. */
    double reach(ScatterFrame frame) {
        return frame.zoom() >= NEAR ? side(frame) / 2 : 0;
    }

    /** The side of a picture in pixels. */
    static double side(ScatterFrame frame) {
        return Math.clamp(SMALLEST + GROWTH * (frame.zoom() - NEAR), SMALLEST, LARGEST);
    }

    /**
     * The points that are shown as pictures, with the middle of each: those that overlap no earlier
     * one, in the order of their index.
     */
    Map<Integer, Point2D> places(ScatterDots.State state) {
        var places = new LinkedHashMap<Integer, Point2D>();
        if (state.frame().zoom() >= NEAR) {
            double side = side(state.frame());
            var taken = new HashMap<Place, Point2D>();
            for (int i = 0; i < state.points().size(); i++) {
                var place = state.place(i);
                if (state.isThere(i)
                        && state.frame().shows(place.getX(), place.getY(), side)
                        && take(taken, place, side)) {
                    places.put(i, place);
                }
            }
        }
        leaveOthers(places.keySet());
        return places;
    }

    private static boolean take(Map<Place, Point2D> taken, Point2D middle, double side) {
        long column = (long) Math.floor(middle.getX() / side);
        long row = (long) Math.floor(middle.getY() / side);
        for (long across = -1; across <= 1; across++) {
            for (long down = -1; down <= 1; down++) {
                var other = taken.get(new Place(column + across, row + down));
                if (other != null && overlap(middle, other, side)) {
                    return false;
                }
            }
        }
        taken.put(new Place(column, row), middle);
        return true;
    }

    private static boolean overlap(Point2D one, Point2D other, double side) {
        return Math.abs(one.getX() - other.getX()) < side
                && Math.abs(one.getY() - other.getY()) < side;
    }

    private void leaveOthers(Set<Integer> wanted) {
        asked.entrySet()
                .removeIf(
                        one -> {
                            boolean left = !wanted.contains(one.getKey());
                            if (left) {
                                one.getValue().cancel(false);
                            }
                            return left;
                        });
    }

    /** The picture of a point; null while it is not there, or where it is damaged. */
    @Nullable Image of(int index) {
        var answer = asked.get(index);
        if (answer == null) {
            var coming = source.picture(index, LONGEST_SIDE);
            asked.put(index, coming);
            if (!coming.isDone()) {
                coming.thenRun(changed);
            }
            answer = coming;
        }
        return answer.isDone() && !answer.isCompletedExceptionally() ? answer.join() : null;
    }
}
