package app.ocellus.evaluation.scoring;

import static java.util.function.Predicate.not;

import app.ocellus.dataset.PictureWalk;
import app.ocellus.dataset.ScanProblem;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;
import app.ocellus.task.Waiting;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Answers for all pictures below some paths while it comes to them: no list of them is ever made,
 * so memory does not grow with their number.
 *
 * @param classifier that answers
 * @param top how many classes are told of a picture
 */
public record PictureScorer(Classifier classifier, int top) {

    /**
     * Looks whether there is anything to answer for, as far as the first picture.
     *
     * @throws UserException when there is not
     */
    public static void requirePictures(List<Path> paths, Cancellation cancellation) {
        var problem = new AtomicBoolean();
        boolean found =
                Waiting.apart(
                        () ->
                                new PictureWalk(paths, _ -> problem.set(true), cancellation)
                                        .hasNext(),
                        cancellation);
        if (!found && !problem.get()) {
            throw new UserException(Sentence.of("cli.no-pictures", paths.getFirst()));
        }
    }

    /**
     * Answers for each picture, in the order of the walk.
     *
     * @param done files and folders that are passed over; asked from two threads
     * @param answers hears them one after the other, on the calling thread
     * @param progress of what is left to do, on the calling thread too; its total is known once a
     *     second walk has counted it
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    public void score(
            List<Path> paths,
            Predicate<Path> done,
            Consumer<PredictedPicture> answers,
            Progress.Listener progress,
            Cancellation cancellation) {
        Consumer<ScanProblem> problems =
                problem -> {
                    if (!done.test(problem.place())) {
                        answers.accept(
                                new PredictedPicture.Unreadable(
                                        problem.place(), problem.sentence()));
                    }
                };
        var walk =
                Waiting.apart(() -> new PictureWalk(paths, problems, cancellation), cancellation);
        var left = walk.stream().filter(not(done));
        var meter = new ProgressMeter(0, progress);
        try (var count = Waiting.apart(() -> new PictureCount(paths, not(done)), cancellation)) {
            classifier.classify(
                    left.iterator(),
                    Classifier.Memory.FORGET,
                    answer -> {
                        answers.accept(PredictedPicture.of(answer, classifier, top, -1));
                        meter.expect(count.total());
                        meter.advance(1);
                    },
                    cancellation);
        }
    }
}
