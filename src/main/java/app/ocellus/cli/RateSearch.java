package app.ocellus.cli;

import app.ocellus.dataset.DatasetSplit;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.training.LearningRateFinder.Event;
import app.ocellus.training.LearningRateRange;
import app.ocellus.training.LearningRateSweep;
import app.ocellus.training.LearningRateSweep.Rule;
import app.ocellus.training.LearningRateSweep.Suggestion;
import app.ocellus.training.PreparationStage;
import app.ocellus.training.TrainingConfig;

/** Tries out learning rates and shows how far that is. */
final class RateSearch {

    private RateSearch() {}

    static LearningRateSweep sweep(
            Tools tools, DatasetSplit split, TrainingConfig config, LearningRateRange range) {
        try (var stages = StageBars.ofPreparation(tools.terminal());
                var rates = tools.terminal().bar("Rates")) {
            return tools.composition()
                    .learningRateFinder()
                    .sweep(
                            split,
                            config,
                            range,
                            event -> show(event, stages, rates),
                            tools.cancellation());
        }
    }

    private static void show(Event event, StageBars<PreparationStage> stages, Terminal.Bar rates) {
        switch (event) {
            case Event.Preparing(var stage, var progress) -> stages.report(stage, progress);
            case Event.Tried(var _, var progress) -> {
                stages.close();
                rates.report(progress);
            }
        }
    }

    /**
     * The rate that is best for this recipe.
     *
     * @throws UserException when nothing can be suggested
     */
    static double rate(
            Tools tools, DatasetSplit split, TrainingConfig config, LearningRateRange range) {
        var sweep = sweep(tools, split, config, range);
        return switch (sweep.suggestion(Rule.recommended(config))) {
            case Suggestion.Found(var _, var rate) -> rate;
            case Suggestion.None(var _, var reason) ->
                    throw new UserException(Sentence.of("training.sweep-nothing-found", reason));
        };
    }

    /** A rate in three figures: 2.24e-4. */
    static String word(double rate) {
        return Terminal.text("%.2e", rate).replaceFirst("e([+-])0", "e$1").replace("e+", "e");
    }
}
