package app.ocellus.engine.torch;

import app.ocellus.task.Progress;
import app.ocellus.training.PreparationStage;

/** Nobody who wants to know. */
final class SilentPreparation implements Preparation.Listener {

    @Override
    public void preparing(PreparationStage stage, Progress progress) {}

    @Override
    public void memoryShort(int samples) {
        throw new AssertionError("memory for " + samples);
    }
}
