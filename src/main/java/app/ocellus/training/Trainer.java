package app.ocellus.training;

import app.ocellus.task.Cancellation;

import java.util.function.Consumer;

/** Trains a classifier; the core knows no engine, only this. */
@FunctionalInterface
public interface Trainer {

    /**
     * Runs to the end that the data, the person or the configuration sets; goes on from the newest
     * checkpoint, if there is one. Stop and cancel are looked at after every batch and give a
     * result too.
     *
     * @throws app.ocellus.message.UserException when it cannot begin or the data are not enough
     * @throws java.util.concurrent.CancellationException when it is cancelled before the first
     *     epoch
     */
    TrainingResult train(
            TrainingTask task, Consumer<TrainingEvent> events, Cancellation cancellation);
}
