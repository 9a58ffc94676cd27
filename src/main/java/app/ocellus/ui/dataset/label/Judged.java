package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.labelling.HitRate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The guesses that a person saw and decided about, since the dataset was opened. */
final class Judged {

    private final Map<SampleId, ClassId> guesses = new HashMap<>();
    private final Set<SampleId> unseen = new HashSet<>();

    void forget() {
        guesses.clear();
        unseen.clear();
    }

    /** These are accepted without being looked at: they say nothing of how good guesses are. */
    void accepted(List<Asked> all, Page page) {
        all.stream()
                .map(asked -> asked.sample().id())
                .filter(id -> page.of(id) != null)
                .forEach(unseen::add);
    }

    /** Takes down what became of a page. */
    void compare(Page before, Page now) {
        for (var asked : now.items()) {
            var earlier = before.of(asked.sample().id());
            var guess = asked.guess();
            if (guess != null
                    && earlier != null
                    && !earlier.isDecided()
                    && asked.sample().isLabelled()
                    && !unseen.remove(asked.sample().id())) {
                guesses.put(asked.sample().id(), guess.classId());
            }
        }
    }

    HitRate rate(DatasetSnapshot snapshot) {
        return HitRate.of(guesses, snapshot);
    }
}
