package app.ocellus.export;

import app.ocellus.engine.EngineLane;
import app.ocellus.engine.EngineLane.Priority;
import app.ocellus.engine.PortableModels;
import app.ocellus.evaluation.Classifier;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.ReducedImage;
import app.ocellus.image.RgbImage;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;
import app.ocellus.task.ProgressMeter;
import app.ocellus.task.Waiting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows an exported file the pictures for which the program has answered. Both begin with the files
 * of the pictures. It waits for its turn before each, as all who ask engines do.
 *
 * @param answers of the program
 */
record Comparison(
        ModelBundle model,
        ImageDecoder decoder,
        EngineLane lane,
        List<Classifier.Answer.Classified> answers) {

    /** A whole picture is in memory four times over as large as floats. */
    private static final long MOST_WHOLE_PIXELS = 16_000_000;

    /**
     * What it finds; of a file that fits pictures itself also for the pictures as they are.
     *
     * @throws java.util.concurrent.CancellationException when stopped or cancelled
     */
    List<SelfTest> of(
            PortableModels.Opened opened, ProgressMeter meter, Cancellation cancellation) {
        var prepared = new ArrayList<SelfTest.Pair>();
        var whole = new ArrayList<SelfTest.Pair>();
        for (var answer : answers) {
            cancellation.throwIfRequested();
            var name = answer.file().toString();
            var content = content(answer.file(), cancellation);
            var seen = new ArrayList<ReducedImage>(1);
            var square = decoder.fitted(content, name, model.preprocessing(), seen::add);
            prepared.add(pair(answer, opened, square, cancellation));
            if (opened.fitsPictures() && isComparable(seen.getFirst())) {
                whole.add(pair(answer, opened, seen.getFirst().pixels(), cancellation));
            }
            meter.advance(1);
        }
        var found = new ArrayList<SelfTest>();
        found.add(SelfTest.of(SelfTest.Input.PREPARED, prepared));
        if (!whole.isEmpty()) {
            found.add(SelfTest.of(SelfTest.Input.WHOLE, whole));
        }
        return found;
    }

    private byte[] content(Path file, Cancellation cancellation) {
        return Waiting.apart(() -> decoder.content(file), cancellation);
    }

    /** Of a picture that the program decodes smaller, it would be compared how that is done. */
    private static boolean isComparable(ReducedImage picture) {
        return !picture.isReduced()
                && (long) picture.width() * picture.height() <= MOST_WHOLE_PIXELS;
    }

    private SelfTest.Pair pair(
            Classifier.Answer.Classified answer,
            PortableModels.Opened opened,
            RgbImage picture,
            Cancellation cancellation) {
        return new SelfTest.Pair(
                answer.probabilities(),
                lane.lease(Priority.PREDICTION, cancellation, () -> opened.probabilities(picture)));
    }
}
