package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ImageSample;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.ui.dataset.label.Doubt.Answer;
import app.ocellus.ui.dataset.suspects.Suspects;
import app.ocellus.workspace.project.SampleIndex;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The labels that a person is asked about now, the least probable first. None changes its place
 * while the page lies there, whatever is decided.
 */
record Doubts(List<Doubt> items) implements Spread<Doubt> {

    static final Doubts NONE = new Doubts(List.of());

    Doubts {
        items = List.copyOf(items);
    }

    /** The first of those that are suspect. */
    static Doubts first(Suspects suspects) {
        return new Doubts(suspects.issues().stream().limit(SIZE).map(Doubts::open).toList());
    }

    private static Doubt open(LabelIssue issue) {
        return new Doubt(issue, issue.sample(), Answer.NONE);
    }

    /** The same page as it is today; pictures that are gone are left out. */
    Doubts today(SampleIndex index, Suspects suspects) {
        var today = new ArrayList<Doubt>();
        for (var doubt : items) {
            var image = index.images().get(doubt.sample().id());
            if (image != null) {
                boolean out = index.excluded().contains(image.id());
                today.add(new Doubt(doubt.issue(), image, answer(doubt, image, out, suspects)));
            }
        }
        return new Doubts(today);
    }

    private static Answer answer(
            Doubt doubt, ImageSample today, boolean excluded, Suspects suspects) {
        if (excluded) {
            return Answer.LEFT_OUT;
        }
        if (!today.classId().equals(doubt.issue().label().id())) {
            return Answer.CHANGED;
        }
        return suspects.decided().contains(today.id()) ? Answer.KEPT : Answer.NONE;
    }

    /**
     * The same with what was taken back before all others.
     *
     * @param before what was decided then
     */
    Doubts takenBack(Suspects before, Suspects now) {
        var again =
                now.issues().stream()
                        .filter(issue -> before.decided().contains(issue.sample().id()))
                        .filter(issue -> !ids().contains(issue.sample().id()))
                        .map(Doubts::open)
                        .toList();
        return again.isEmpty()
                ? this
                : new Doubts(Stream.concat(again.stream(), items.stream()).limit(SIZE).toList());
    }
}
