package app.ocellus.engine.torch;

import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.Learner;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingTask;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Gets something ready to learn; one for each mode. */
@FunctionalInterface
interface Preparation {

    /** Hears what happens to it. */
    interface Listener {

        /** How far a stage of it is. */
        void preparing(PreparationStage stage, Progress progress);

        /** Memory was short: a step is made in parts of at most {@code samples}. */
        void memoryShort(int samples);
    }

    /** What is ready to learn, and what is known of its data. */
    interface Prepared extends AutoCloseable {

        /** What learns. */
        Learner learner();

        /** The weights that the learner was last told to keep; null before that. */
        @Nullable LearntWeights best();

        /** The content of the files that are learnt from. */
        List<ContentHash> trainedOn();

        /** The files that could not be used up to now. */
        List<SkippedFile> skipped();

        /** What the network is shown of a picture. */
        Preprocessing input();

        @Override
        void close();
    }

    /**
     * Gets ready.
     *
     * @throws app.ocellus.message.UserException when the data are not enough
     * @throws java.util.concurrent.CancellationException when it is stopped or cancelled
     */
    Prepared prepare(TrainingTask task, Listener listener, Cancellation cancellation);
}
