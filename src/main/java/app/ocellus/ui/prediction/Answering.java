package app.ocellus.ui.prediction;

import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.scoring.PictureScorer;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.prediction.PredictionViewModel.Predicting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Shows pictures to a model while it comes to them, in the background.
 *
 * @param model its file
 * @param paths pictures, and folders of them
 */
record Answering(Predicting predicting, Path model, List<Path> paths) {

    private static final int TOP = 5;

    /**
     * Answers for all of them, and tells how many these were.
     *
     * @throws UserException when there are none, or the model cannot be opened
     */
    int answer(
            Consumer<PredictedPicture> show,
            Progress.Listener progress,
            Cancellation cancellation) {
        var scorer = new PictureScorer(predicting.open(model), TOP);
        boolean single = paths.size() == 1 && !Files.isDirectory(paths.getFirst());
        long began = System.nanoTime();
        var count = new AtomicInteger();
        scorer.score(
                paths,
                _ -> false,
                picture -> {
                    count.incrementAndGet();
                    show.accept(single ? timed(picture, began) : picture);
                },
                progress,
                cancellation);
        if (count.get() == 0) {
            throw new UserException(Sentence.of("ui.no-pictures", paths.getFirst()));
        }
        return count.get();
    }

    private static PredictedPicture timed(PredictedPicture picture, long began) {
        return picture instanceof PredictedPicture.Answered answered
                ? answered.in((System.nanoTime() - began) / 1_000_000)
                : picture;
    }
}
