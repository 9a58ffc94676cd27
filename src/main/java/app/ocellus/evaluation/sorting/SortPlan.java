package app.ocellus.evaluation.sorting;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.copy.SafeNames;
import app.ocellus.evaluation.PredictedPicture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Which folder each picture goes into.
 *
 * @param items in the order of the answers
 * @param unreadable how many pictures have no answer and go nowhere
 */
record SortPlan(List<Item> items, int unreadable) {

    /** The folder of what the model is not sure of; a class that is called so gets another. */
    static final String NOT_SURE = "not sure";

    /** A picture's file and the name of its folder. */
    record Item(Path file, String folder) {}

    static SortPlan of(List<PredictedPicture> pictures) {
        var names = new SafeNames();
        names.of(NOT_SURE);
        var folders = new HashMap<ClassId, String>();
        var items = new ArrayList<Item>();
        int unreadable = 0;
        for (var picture : pictures) {
            switch (picture) {
                case PredictedPicture.Answered answered -> {
                    var label = answered.best().label();
                    var folder =
                            answered.sure()
                                    ? folders.computeIfAbsent(
                                            label.id(), _ -> names.of(label.name()))
                                    : NOT_SURE;
                    items.add(new Item(answered.file().toAbsolutePath().normalize(), folder));
                }
                case PredictedPicture.Unreadable _ -> unreadable++;
            }
        }
        return new SortPlan(items, unreadable);
    }
}
