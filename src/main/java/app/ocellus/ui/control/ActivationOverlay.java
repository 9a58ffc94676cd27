package app.ocellus.ui.control;

import app.ocellus.evaluation.ActivationMap;
import app.ocellus.evaluation.Explanation;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A picture, and over it what spoke for a class; the same picture a second time beside it where
 * there are two classes. Both share one scale, so that what is redder counts for more.
 */
public final class ActivationOverlay extends HBox {

    /**
     * A class that is asked about.
     *
     * @param title what stands above the picture where there are two
     * @param name of the class
     */
    public record Subject(String title, String name, Color color) {}

    /** One of the two places. */
    private static final class Place extends VBox {

        private final PictureFrame frame;
        private final Circle dot = new Circle(4.5);
        private final Label title = new Label("", dot);

        Place(PictureFrame frame) {
            super(4, frame);
            this.frame = frame;
            setAlignment(Pos.TOP_CENTER);
            title.setGraphicTextGap(6);
            title.setMinWidth(0);
            VBox.setVgrow(frame, Priority.ALWAYS);
        }

        void name(@Nullable Subject subject) {
            getChildren().remove(title);
            if (subject != null) {
                title.setText(subject.title());
                dot.setFill(subject.color());
                getChildren().addFirst(title);
            }
        }
    }

    private static final double FILLING = 300;

    private final List<Place> places;
    private final DoubleProperty heat = new SimpleDoubleProperty(1);
    private List<Subject> subjects = List.of();
    private @Nullable Path file;
    private int most = 2;
    private double[] sides = {};
    private boolean fills;

    /**
     * Shows nothing yet.
     *
     * @param width of a picture where there is room; it gets smaller where there is not
     * @param height of a picture where there is room
     * @param pixels longest side of what is asked for
     */
    public ActivationOverlay(
            ThumbnailSource<Path> pictures, double width, double height, int pixels) {
        super(10);
        places =
                Stream.generate(() -> new Place(new PictureFrame(pictures, width, height, pixels)))
                        .limit(2)
                        .toList();
        for (var place : places) {
            place.frame.heatOpacityProperty().bind(heat);
            HBox.setHgrow(place, Priority.ALWAYS);
        }
        getChildren().add(places.getFirst());
    }

    /** How many pictures there is room for; the first class is shown where it is 1. */
    public void setMost(int count) {
        most = count;
        arrange();
    }

    /** How many classes are shown. */
    public int shown() {
        return Math.min(most, subjects.size());
    }

    /** Gives the pictures sides of their own: of one alone, and of two beside each other. */
    public void setSides(double alone, double beside) {
        sides = new double[] {alone, beside};
        arrange();
    }

    /** Lets the pictures have whatever room there is, and shows them whole. */
    public void fill() {
        fills = true;
        for (var place : places) {
            place.frame.setMinSize(0, 0);
            place.frame.setPrefSize(FILLING, FILLING);
            place.frame.setAlignment(Pos.TOP_CENTER);
            place.setMinHeight(0);
        }
        setMinHeight(0);
        arrange();
    }

    /**
     * Shows the picture of a file.
     *
     * @param asked the classes that are asked about; none for the picture alone
     */
    public void show(@Nullable Path now, List<Subject> asked) {
        if (!asked.equals(subjects) || now == null || !now.equals(file)) {
            clear();
        }
        subjects = List.copyOf(asked);
        if (now == null || !now.equals(file)) {
            file = now;
            places.getFirst().frame.show(now);
            places.getLast().frame.show(null);
        }
        arrange();
    }

    private void arrange() {
        boolean both = subjects.size() > 1 && most > 1;
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            place.name(both ? subjects.get(i) : null);
            place.frame.setWhole(fills || !subjects.isEmpty());
            if (sides.length > 0) {
                double side = sides[both ? 1 : 0];
                place.frame.setMinSize(side, side);
                place.frame.setPrefSize(side, side);
                place.frame.setMaxSize(side, side);
            }
        }
        if (both && getChildren().size() == 1) {
            getChildren().add(places.getLast());
        } else if (!both) {
            getChildren().remove(places.getLast());
        }
        if (both) {
            var second = places.getLast().frame;
            if (!second.isOf(file)) {
                second.show(file);
            }
        }
    }

    /** Lays what was found out over the picture, in the order of the classes. */
    public void lay(Explanation explanation) {
        double highest =
                explanation.maps().stream().mapToDouble(ActivationMap::highest).max().orElse(0);
        for (int i = 0; i < Math.min(places.size(), explanation.maps().size()); i++) {
            var map = explanation.maps().get(i);
            var image = ActivationImage.of(map, explanation.area(), highest);
            places.get(i).frame.setHeat(image, spoken(i, map));
        }
    }

    private String spoken(int subject, ActivationMap map) {
        if (subject >= subjects.size()) {
            return "";
        }
        var name = subjects.get(subject).name();
        return map.highest() > 0
                ? Messages.get("activation.spoken", name, ActivationWords.place(map))
                : Messages.get("activation.nothing", name);
    }

    /** Leaves the picture alone. */
    public void clear() {
        places.forEach(place -> place.frame.setHeat(null, ""));
    }

    /** How much of the picture is hidden where most speaks for the class, in [0,1]. */
    public DoubleProperty heatOpacityProperty() {
        return heat;
    }
}
