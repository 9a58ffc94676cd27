package app.ocellus.ui.control;

import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a grid says about a picture.
 *
 * @param name what a screen reader says first
 * @param chip the class on the picture, with the class's colour before it
 * @param badge a short word in the corner, such as the split; empty for none
 * @param warning a short word about a problem; empty for none
 * @param captions lines under the picture
 * @param faded true for a picture that is left out
 */
public record ThumbnailCard(
        String name,
        @Nullable Chip chip,
        String badge,
        String warning,
        List<Caption> captions,
        boolean faded) {

    /** A class and its colour. */
    public record Chip(String text, Color color) {}

    /** A line such as "A: <b>glacier</b> 3 %". */
    public record Caption(String before, String strong, String after) {
        @Override
        public String toString() {
            return before + " " + strong + " " + after;
        }
    }

    /** Copies the captions. */
    public ThumbnailCard {
        captions = List.copyOf(captions);
    }

    /** A card with nothing but a name. */
    public static ThumbnailCard named(String name) {
        return new ThumbnailCard(name, null, "", "", List.of(), false);
    }

    /** This card with a class on the picture. */
    public ThumbnailCard withChip(String text, Color color) {
        return new ThumbnailCard(name, new Chip(text, color), badge, warning, captions, faded);
    }

    /** This card with words in the picture's corners; empty for none. */
    public ThumbnailCard withBadges(String newBadge, String newWarning) {
        return new ThumbnailCard(name, chip, newBadge, newWarning, captions, faded);
    }

    /** This card with lines under the picture. */
    public ThumbnailCard withCaptions(Caption... lines) {
        return new ThumbnailCard(name, chip, badge, warning, List.of(lines), faded);
    }

    /** This card as one that is left out. */
    public ThumbnailCard asFaded() {
        return new ThumbnailCard(name, chip, badge, warning, captions, true);
    }

    /** All of it in words. */
    public String spoken() {
        var words = new StringBuilder(name);
        if (chip != null) {
            words.append(", ").append(chip.text());
        }
        for (var word : List.of(badge, warning)) {
            words.append(word.isEmpty() ? "" : ", " + word);
        }
        captions.forEach(caption -> words.append(", ").append(caption));
        return words.toString();
    }
}
