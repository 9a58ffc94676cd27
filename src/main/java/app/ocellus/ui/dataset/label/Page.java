package app.ocellus.ui.dataset.label;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.labelling.Guesses;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pictures that a person is asked about now. None changes its place and no guess changes while
 * the page lies there; only what had no guess may get one.
 */
record Page(List<Asked> items) {

    /** As many pictures as are large enough to be seen well. */
    static final int SIZE = 12;

    static final Page NONE = new Page(List.of());

    Page {
        items = List.copyOf(items);
    }

    static Page of(List<ImageSample> samples, Guesses guesses) {
        return new Page(
                samples.stream().map(s -> new Asked(s, guesses.of(s.id()), false)).toList());
    }

    /**
     * The same pictures as they are today; those that are gone are left out, and so are guesses of
     * classes that are gone.
     */
    Page today(DatasetSnapshot snapshot) {
        var wanted = ids();
        var images =
                snapshot.images()
                        .filter(image -> wanted.contains(image.id()))
                        .collect(toMap(ImageSample::id, Function.identity()));
        var excluded =
                snapshot.excluded().stream()
                        .map(ImageSample::id)
                        .filter(wanted::contains)
                        .collect(toSet());
        var classes = snapshot.classes().stream().map(ClassLabel::id).collect(toSet());
        var today = new ArrayList<Asked>();
        for (var asked : items) {
            var image = images.get(asked.sample().id());
            var guess = asked.guess();
            if (image != null) {
                today.add(
                        new Asked(
                                image,
                                guess != null && classes.contains(guess.classId()) ? guess : null,
                                excluded.contains(image.id())));
            }
        }
        return new Page(today);
    }

    /** With guesses where none stood. */
    Page guessed(Guesses guesses) {
        return new Page(
                items.stream()
                        .map(
                                asked ->
                                        asked.guess() != null || asked.isDecided()
                                                ? asked
                                                : new Asked(
                                                        asked.sample(),
                                                        guesses.of(asked.sample().id()),
                                                        false))
                        .toList());
    }

    /** With pictures at its front about which the person thinks again. */
    Page withFirst(List<ImageSample> again, Guesses guesses) {
        return new Page(
                Stream.concat(of(again, guesses).items().stream(), items.stream())
                        .limit(SIZE)
                        .toList());
    }

    Set<SampleId> ids() {
        return items.stream().map(asked -> asked.sample().id()).collect(toSet());
    }

    /** Whether every picture is decided about; true of an empty page too. */
    boolean isDone() {
        return items.stream().allMatch(Asked::isDecided);
    }

    /** Whether nothing has happened to it since it was dealt. */
    boolean isUntouched() {
        return items.stream().noneMatch(Asked::isDecided);
    }

    /** Whether guesses were known when it was dealt. */
    boolean isGuessed() {
        return items.stream().anyMatch(asked -> asked.guess() != null);
    }

    @Nullable Asked of(SampleId sample) {
        return items.stream()
                .filter(asked -> asked.sample().id().equals(sample))
                .findFirst()
                .orElse(null);
    }

    /**
     * The next picture that is open, behind this one and then from the front.
     *
     * @param decided null for the front
     */
    @Nullable Asked after(@Nullable Asked decided, Predicate<Asked> isOpen) {
        var place = decided == null ? null : of(decided.sample().id());
        int first = place == null ? 0 : items.indexOf(place) + 1;
        return Stream.concat(items.stream().skip(first), items.stream())
                .filter(isOpen)
                .findFirst()
                .orElse(null);
    }
}
