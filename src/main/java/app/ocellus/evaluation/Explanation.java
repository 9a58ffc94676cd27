package app.ocellus.evaluation;

import app.ocellus.image.InputArea;

import java.util.List;

/**
 * What a model looked at in a picture.
 *
 * @param area the part of the upright picture that the maps lie on
 * @param maps one for each class that was asked about, in that order
 */
public record Explanation(InputArea area, List<ActivationMap> maps) {

    /** Copies the list. */
    public Explanation {
        maps = List.copyOf(maps);
    }
}
