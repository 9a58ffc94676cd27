package app.ocellus.ui.dataset.label;

import static java.util.stream.Collectors.toSet;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.labelling.Guesses;
import app.ocellus.evaluation.labelling.LabellingOrder;
import app.ocellus.task.TaskRunner;
import app.ocellus.training.Shuffle;
import app.ocellus.ui.common.Newest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the pictures of the next page, in the background. */
final class Dealing {

    /** A page of the same pictures is another page. */
    private record Deal(int number, Page page) {}

    private static final long SEED = 1;

    private final Guessing guessing;
    private final Newest<Deal> deals;
    private int number;

    Dealing(Guessing guessing, TaskRunner runner, Consumer<Page> dealt) {
        this.guessing = guessing;
        this.deals = new Newest<>(runner);
        deals.answerProperty().addListener((_, _, now) -> now.map(Deal::page).ifPresent(dealt));
    }

    void forget() {
        deals.forget();
    }

    /** Before the pictures are looked at, they come as chance will have it. */
    void deal(DatasetSnapshot snapshot, LabellingOrder order, Set<SampleId> passed) {
        var assistant = guessing.assistantProperty().get();
        int now = ++number;
        deals.ask(
                stop -> {
                    if (assistant.isEmpty()) {
                        return new Deal(now, Page.of(shuffled(snapshot, passed), Guesses.NONE));
                    }
                    var guesses = guessing.fresh(stop);
                    var next = assistant.get().next(snapshot, guesses, order, Page.SIZE, passed);
                    return new Deal(now, Page.of(next, guesses));
                });
    }

    private static List<ImageSample> shuffled(DatasetSnapshot snapshot, Set<SampleId> passed) {
        var all = snapshot.unlabelled();
        var others = all.stream().filter(sample -> !passed.contains(sample.id())).toList();
        var asked = others.isEmpty() ? all : others;
        return Arrays.stream(Shuffle.order(asked.size(), SEED, 0))
                .limit(Page.SIZE)
                .mapToObj(asked::get)
                .toList();
    }

    /** The pictures that had a class, or were left out, and are without one again. */
    static List<ImageSample> takenBack(DatasetSnapshot before, DatasetSnapshot now, Page page) {
        if (now.unlabelled().size() <= before.unlabelled().size()) {
            return List.of();
        }
        var decided =
                Stream.concat(before.samples().stream(), before.excluded().stream())
                        .map(ImageSample::id)
                        .collect(toSet());
        return now.unlabelled().stream()
                .filter(sample -> decided.contains(sample.id()))
                .filter(sample -> page.of(sample.id()) == null)
                .toList();
    }

    /**
     * The pictures without a class whose guess is at least so probable. Of a picture of the page
     * the guess there counts, as that is what the person sees.
     *
     * @param percent in percent
     */
    List<Asked> sure(DatasetSnapshot snapshot, Page page, double percent) {
        var guesses = guessing.guessesProperty().get();
        var onPage = new HashMap<SampleId, Asked>();
        page.items().forEach(asked -> onPage.put(asked.sample().id(), asked));
        var classes = snapshot.classes().stream().map(ClassLabel::id).collect(toSet());
        var sure = new ArrayList<Asked>();
        for (var sample : snapshot.unlabelled()) {
            var asked = onPage.get(sample.id());
            var seen = asked == null ? null : asked.guess();
            var guess = seen == null ? guesses.of(sample.id()) : seen;
            if (guess != null && guess.percent() >= percent && classes.contains(guess.classId())) {
                sure.add(new Asked(sample, guess, false));
            }
        }
        return sure;
    }
}
