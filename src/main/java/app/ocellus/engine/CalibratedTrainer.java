package app.ocellus.engine;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.ImageSample;
import app.ocellus.evaluation.TemperatureScaling;
import app.ocellus.evaluation.TemperatureScaling.Known;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainedModels;
import app.ocellus.task.Cancellation;
import app.ocellus.training.EndReason;
import app.ocellus.training.Shuffle;
import app.ocellus.training.Trainer;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEvent;
import app.ocellus.training.TrainingResult;
import app.ocellus.training.TrainingTask;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Trains, then lets the model answer for validation samples as it will for others, and fits the
 * temperature at which its confidence is right.
 */
public final class CalibratedTrainer implements Trainer {

    /** One number is found on these as well as on more. */
    private static final int MOST_SAMPLES = 1000;

    private final Trainer trainer;
    private final InferenceEngine inference;
    private final BackboneStore backbones;

    /** Trains with {@code trainer}, and asks what it made by {@code inference}. */
    public CalibratedTrainer(Trainer trainer, InferenceEngine inference, BackboneStore backbones) {
        this.trainer = trainer;
        this.inference = inference;
        this.backbones = backbones;
    }

    @Override
    public TrainingResult train(
            TrainingTask task, Consumer<TrainingEvent> events, Cancellation cancellation) {
        var result = trainer.train(task, events, cancellation);
        if (result.reason() == EndReason.CANCELLED || result.weights() == null) {
            return result;
        }
        // who stops a training wants its model; only who leaves does not
        boolean stopped = cancellation.request() == Cancellation.Request.STOP;
        try {
            return result.withTemperature(
                    temperature(task, result, stopped ? new Cancellation() : cancellation));
        } catch (CancellationException e) {
            return cancellation.request() == Cancellation.Request.CANCEL
                    ? result.cancelled()
                    : result;
        } catch (UserException e) {
            // what was learnt is worth more than a well measured confidence
            events.accept(new TrainingEvent.Remark(e.sentence()));
            return result;
        }
    }

    private double temperature(
            TrainingTask task, TrainingResult result, Cancellation cancellation) {
        var samples = some(task.split().validation(), task.config());
        var answers = inference.classifier(bundle(task.split(), task.config(), result));
        var known = new ArrayList<Known>();
        var asked = samples.iterator();
        answers.logits(
                samples.stream().map(ImageSample::file).iterator(),
                views -> {
                    int label = label(result, asked.next());
                    views.filter(_ -> label >= 0)
                            .ifPresent(logits -> known.add(new Known(logits, label)));
                },
                cancellation);
        return TemperatureScaling.fit(known);
    }

    private ModelBundle bundle(DatasetSplit split, TrainingConfig config, TrainingResult result) {
        var info = backbones.find(config.backbone());
        return TrainedModels.bundle(config.backbone(), result, config, info, split).orElseThrow();
    }

    private static int label(TrainingResult result, ImageSample sample) {
        return IntStream.range(0, result.classes().size())
                .filter(i -> result.classes().get(i).id().equals(sample.classId()))
                .findFirst()
                .orElse(-1);
    }

    private static List<ImageSample> some(List<ImageSample> samples, TrainingConfig config) {
        return IntStream.of(Shuffle.order(samples.size(), config.seed(), 0))
                .limit(MOST_SAMPLES)
                .mapToObj(samples::get)
                .toList();
    }
}
