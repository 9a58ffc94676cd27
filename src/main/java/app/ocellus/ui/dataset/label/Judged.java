package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.labelling.HitRate;
import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.workspace.project.Project;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The guesses that a person saw and decided about; the project keeps them. */
final class Judged {

    private static final Logger LOG = LoggerFactory.getLogger(Judged.class);

    private final TaskRunner runner;
    private final Runnable changed;
    private final Map<SampleId, ClassId> guesses = new HashMap<>();
    private final Map<SampleId, ClassId> unwritten = new HashMap<>();
    private final Set<SampleId> unseen = new HashSet<>();
    private @Nullable Project project;
    private boolean writing;

    /**
     * Of no project yet.
     *
     * @param changed is run when those from before are known
     */
    Judged(TaskRunner runner, Runnable changed) {
        this.runner = runner;
        this.changed = changed;
    }

    /** Goes on with those of a project; null for none. */
    void open(@Nullable Project now) {
        project = now;
        guesses.clear();
        unwritten.clear();
        unseen.clear();
        if (now != null) {
            runner.<Map<SampleId, ClassId>>start(_ -> now.guesses(), outcome -> read(now, outcome));
        }
    }

    private void read(Project of, Outcome<Map<SampleId, ClassId>> outcome) {
        if (of != project) {
            return;
        }
        switch (outcome) {
            case Outcome.Success<Map<SampleId, ClassId>>(var known) -> {
                known.forEach(guesses::putIfAbsent);
                changed.run();
            }
            case Outcome.Failure<Map<SampleId, ClassId>>(var cause) ->
                    LOG.warn("How often guesses were right before is not known", cause);
            case Outcome.Cancelled<Map<SampleId, ClassId>> _ -> {}
        }
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
                unwritten.put(asked.sample().id(), guess.classId());
            }
        }
        write();
    }

    /** One at a time, so that the last one counts. */
    private void write() {
        var into = project;
        if (into == null || writing || unwritten.isEmpty()) {
            return;
        }
        var now = Map.copyOf(unwritten);
        unwritten.clear();
        writing = true;
        runner.<Boolean>start(
                _ -> {
                    into.addGuesses(now);
                    return true;
                },
                this::written);
    }

    private void written(Outcome<Boolean> outcome) {
        writing = false;
        if (outcome instanceof Outcome.Failure<Boolean>(var cause)) {
            // it is a figure; the labels themselves are in the journal
            LOG.warn("How often guesses were right is not kept", cause);
        }
        write();
    }

    HitRate rate(DatasetSnapshot snapshot) {
        return HitRate.of(guesses, snapshot);
    }
}
