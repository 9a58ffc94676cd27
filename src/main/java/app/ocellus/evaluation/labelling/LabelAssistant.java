package app.ocellus.evaluation.labelling;

import static java.util.Objects.requireNonNull;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.task.Cancellation;
import app.ocellus.training.Head;
import app.ocellus.training.Shuffle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guesses labels from those that a person has given, and says which pictures to ask about next. The
 * same labels give the same guesses and the same pictures.
 */
public final class LabelAssistant {

    /** Of so many times as many as are asked for, the ones that differ most are taken. */
    private static final int POOL = 4;

    /** Among more pictures a sample of them is spread as well, and sooner. */
    private static final int MOST_POINTS = 1000;

    private final FeatureTable table;
    private final HeadTrainer heads;
    private final long seed;
    private final FeatureSpace space;
    private final Map<SampleId, Integer> rows = new HashMap<>();

    /**
     * An assistant for the pictures of a table.
     *
     * @param seed of every random choice
     */
    public LabelAssistant(FeatureTable table, HeadTrainer heads, long seed) {
        this.table = table;
        this.heads = heads;
        this.seed = seed;
        this.space = new FeatureSpace(table);
        for (int row = 0; row < table.size(); row++) {
            rows.put(table.samples().get(row).id(), row);
        }
    }

    /** Whether there are features of all these pictures, but for those that cannot be read. */
    public boolean covers(DatasetSnapshot snapshot) {
        var unread = new HashSet<>(table.skipped().stream().map(f -> f.file()).toList());
        return snapshot.samples().stream().allMatch(s -> isKnown(s) || unread.contains(s.file()))
                && snapshot.unlabelled().stream()
                        .allMatch(s -> isKnown(s) || unread.contains(s.file()));
    }

    private boolean isKnown(ImageSample sample) {
        return rows.containsKey(sample.id());
    }

    /**
     * Guesses for all pictures without a label; none before two classes have one.
     *
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    public Guesses guess(DatasetSnapshot snapshot, Cancellation cancellation) {
        var learnt = snapshot.samples().stream().filter(this::isKnown).toList();
        var classes = learnt.stream().map(ImageSample::classId).distinct().toList();
        if (classes.size() < 2) {
            return Guesses.NONE;
        }
        var features = learnt.stream().map(this::features).toList();
        var labels = learnt.stream().mapToInt(s -> classes.indexOf(s.classId())).toArray();
        var head = heads.learn(features, labels, classes.size(), cancellation);
        return new Guesses(answers(head, classes, snapshot, cancellation), learnt.size());
    }

    private Map<SampleId, Guess> answers(
            Head head, List<ClassId> classes, DatasetSnapshot snapshot, Cancellation cancellation) {
        var guesses = new HashMap<SampleId, Guess>();
        for (var sample : snapshot.unlabelled()) {
            cancellation.throwIfRequested();
            if (isKnown(sample)) {
                guesses.put(
                        sample.id(), Guess.of(classes, head.probabilities(features(sample), 1)));
            }
        }
        return guesses;
    }

    private float[] features(ImageSample sample) {
        return space.at(requireNonNull(rows.get(sample.id())));
    }

    /**
     * The pictures to ask about next. Before there are guesses they are spread over all there are;
     * a picture that cannot be read comes last.
     *
     * @param count at most so many
     * @param passed over as long as there are others
     */
    public List<ImageSample> next(
            DatasetSnapshot snapshot,
            Guesses guesses,
            LabellingOrder order,
            int count,
            Set<SampleId> passed) {
        var others = snapshot.unlabelled().stream().filter(s -> !passed.contains(s.id())).toList();
        var asked = others.isEmpty() ? snapshot.unlabelled() : others;
        var known = asked.stream().filter(this::isKnown).toList();
        var next = new ArrayList<>(chosen(known, guesses, order, count));
        asked.stream().filter(s -> !isKnown(s)).limit(count - next.size()).forEach(next::add);
        return List.copyOf(next);
    }

    private List<ImageSample> chosen(
            List<ImageSample> known, Guesses guesses, LabellingOrder order, int count) {
        var guessed = known.stream().filter(s -> guesses.of(s.id()) != null).toList();
        if (guessed.isEmpty()) {
            return spread(some(known), count);
        }
        return switch (order) {
            case LEAST_SURE ->
                    spread(
                            sorted(guessed, guesses, Comparator.comparingDouble(Guess::margin))
                                    .subList(0, Math.min(POOL * count, guessed.size())),
                            count);
            case SUREST ->
                    sorted(
                                    guessed,
                                    guesses,
                                    Comparator.comparingDouble(Guess::probability).reversed())
                            .subList(0, Math.min(count, guessed.size()));
        };
    }

    /** Of equal guesses the picture that comes first in the dataset. */
    private static List<ImageSample> sorted(
            List<ImageSample> samples, Guesses guesses, Comparator<Guess> by) {
        return samples.stream()
                .sorted(Comparator.comparing(s -> requireNonNull(guesses.of(s.id())), by))
                .toList();
    }

    private List<ImageSample> some(List<ImageSample> samples) {
        if (samples.size() <= MOST_POINTS) {
            return samples;
        }
        var order = Shuffle.order(samples.size(), seed, samples.size());
        return Arrays.stream(order).limit(MOST_POINTS).mapToObj(samples::get).toList();
    }

    private List<ImageSample> spread(List<ImageSample> samples, int count) {
        var points = samples.stream().map(this::features).toList();
        var random = Shuffle.random(seed, samples.size());
        return Arrays.stream(Medoids.of(points, count, random)).mapToObj(samples::get).toList();
    }
}
