package app.ocellus.ui.dataset.label;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.ui.dataset.label.Doubt.Answer;
import app.ocellus.ui.dataset.suspects.Suspects;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The labels that a person is asked about now, the least probable first. None changes its place
 * while the page lies there, whatever is decided.
 */
record Doubts(List<Doubt> items) {

    static final Doubts NONE = new Doubts(List.of());

    Doubts {
        items = List.copyOf(items);
    }

    /** The first of those that are suspect. */
    static Doubts first(Suspects suspects) {
        return new Doubts(suspects.issues().stream().limit(Page.SIZE).map(Doubts::open).toList());
    }

    private static Doubt open(LabelIssue issue) {
        return new Doubt(issue, issue.sample(), Answer.NONE);
    }

    /** The same page as it is today; pictures that are gone are left out. */
    Doubts today(DatasetSnapshot snapshot, Suspects suspects) {
        var wanted = ids();
        var images =
                snapshot.images()
                        .filter(image -> wanted.contains(image.id()))
                        .collect(toMap(ImageSample::id, Function.identity()));
        var excluded = snapshot.excluded().stream().map(ImageSample::id).collect(toSet());
        var today = new ArrayList<Doubt>();
        for (var doubt : items) {
            var image = images.get(doubt.sample().id());
            if (image != null) {
                boolean out = excluded.contains(image.id());
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
                : new Doubts(
                        Stream.concat(again.stream(), items.stream()).limit(Page.SIZE).toList());
    }

    boolean isDone() {
        return items.stream().allMatch(Doubt::isDecided);
    }

    Set<SampleId> ids() {
        return items.stream().map(doubt -> doubt.sample().id()).collect(toSet());
    }

    @Nullable Doubt of(SampleId sample) {
        return items.stream()
                .filter(doubt -> doubt.sample().id().equals(sample))
                .findFirst()
                .orElse(null);
    }

    /**
     * The next one that is open, behind this one and then from the front.
     *
     * @param decided null for the front
     */
    @Nullable Doubt after(@Nullable Doubt decided, Predicate<Doubt> isOpen) {
        var place = decided == null ? null : of(decided.sample().id());
        int first = place == null ? 0 : items.indexOf(place) + 1;
        return Stream.concat(items.stream().skip(first), items.stream())
                .filter(isOpen)
                .findFirst()
                .orElse(null);
    }
}
