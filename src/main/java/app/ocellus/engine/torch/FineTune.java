package app.ocellus.engine.torch;

import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.engine.torch.Preparation.Prepared;
import app.ocellus.image.Preprocessing;
import app.ocellus.training.Learner;
import app.ocellus.training.LearntWeights;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * A fine-tune that is ready.
 *
 * @param looked what was found when all pictures were looked at; null where nobody did
 */
record FineTune(
        FineTuneLearner tuned, FineTuneData data, @Nullable HeadData looked, Preprocessing input)
        implements Prepared {

    @Override
    public Learner learner() {
        return tuned;
    }

    @Override
    public @Nullable LearntWeights best() {
        return tuned.best();
    }

    /** All there are for what goes on, whether it looks at them again or not. */
    @Override
    public List<ContentHash> trainedOn() {
        return looked != null && tuned.goesOn() ? looked.trainedOn() : data.training().hashes();
    }

    @Override
    public List<SkippedFile> skipped() {
        var before = looked == null ? List.<SkippedFile>of() : looked.table().skipped();
        return Stream.of(before, data.training().skipped(), data.validation().skipped())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        tuned.close();
    }
}
