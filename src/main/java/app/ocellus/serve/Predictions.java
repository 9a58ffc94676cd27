package app.ocellus.serve;

import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Asks the model about uploads, so many at once, until it is cancelled. */
final class Predictions {

    private final Classifier classifier;
    private final Places places;
    private final Cancellation cancellation = new Cancellation();

    Predictions(Classifier classifier, Limits limits) {
        this.classifier = classifier;
        this.places = new Places(limits.atOnce(), limits.patience());
    }

    /**
     * What the model says of a file; a reason calls it {@code name}, as the client knows no file.
     *
     * @throws Refusal when too many ask, or the server is about to end
     */
    PredictedPicture of(Path file, Object name, int top) throws IOException, Refusal {
        var answer = places.in(() -> answer(file));
        return switch (PredictedPicture.of(answer, classifier, top, -1)) {
            case PredictedPicture.Answered answered -> answered;
            case PredictedPicture.Unreadable(_, var reason) ->
                    new PredictedPicture.Unreadable(file, renamed(reason, file, name));
        };
    }

    private Classifier.Answer answer(Path file) throws Refusal {
        var answers = new ArrayList<Classifier.Answer>(1);
        try {
            classifier.classify(
                    List.of(file).iterator(), Classifier.Memory.FORGET, answers::add, cancellation);
        } catch (CancellationException e) {
            throw Refusal.later(503, Sentence.of("serve.ending"), Duration.ofSeconds(1));
        }
        return answers.getFirst();
    }

    private static Sentence renamed(Sentence reason, Path file, Object name) {
        return new Sentence(
                reason.key(),
                reason.arguments().stream()
                        .map(argument -> argument.equals(file.toString()) ? name : argument)
                        .toList());
    }

    /** Whoever is being answered is refused at the next chance. */
    void cancel() {
        cancellation.cancel();
    }
}
