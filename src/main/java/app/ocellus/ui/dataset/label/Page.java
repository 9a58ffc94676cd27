package app.ocellus.ui.dataset.label;

import static java.util.stream.Collectors.toSet;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.evaluation.labelling.Guesses;
import app.ocellus.workspace.project.OpenProject;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pictures without a class that are asked about. No guess changes while the page lies there; only
 * what had none may get one.
 */
record Page(List<Asked> items) implements Spread<Asked> {

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
    Page today(OpenProject open) {
        var index = open.index();
        var classes =
                open.scan().snapshot().classes().stream().map(ClassLabel::id).collect(toSet());
        var today = new ArrayList<Asked>();
        for (var asked : items) {
            var image = index.images().get(asked.sample().id());
            var guess = asked.guess();
            if (image != null) {
                today.add(
                        new Asked(
                                image,
                                guess != null && classes.contains(guess.classId()) ? guess : null,
                                index.excluded().contains(image.id())));
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

    /** Whether nothing has happened to it since it was dealt. */
    boolean isUntouched() {
        return items.stream().noneMatch(Asked::isDecided);
    }

    /** Whether guesses were known when it was dealt. */
    boolean isGuessed() {
        return items.stream().anyMatch(asked -> asked.guess() != null);
    }
}
