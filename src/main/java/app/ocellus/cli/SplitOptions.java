package app.ocellus.cli;

import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;

import picocli.CommandLine.Option;

/** How a dataset is shared out. */
final class SplitOptions {

    /** Where validation images come from. */
    enum Source {
        TRAIN,
        TEST
    }

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            defaultValue = "0.15",
            converter = Values.Share.class,
            description =
                    "share of the images that validation gets where it has no folder"
                            + " (${DEFAULT-VALUE})")
    private double validation;

    @Option(
            names = "--validation-from",
            paramLabel = "train|test",
            defaultValue = "train",
            converter = Values.Sources.class,
            description = "whose images they are (${DEFAULT-VALUE})")
    private Source validationFrom = Source.TRAIN;

    @Option(
            names = "--test",
            paramLabel = "SHARE",
            defaultValue = "0.15",
            converter = Values.Share.class,
            description = "share held out for the test where it has no folder (${DEFAULT-VALUE})")
    private double test;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "decides every random choice (${DEFAULT-VALUE})")
    private long seed;

    SplitPlan plan() {
        return new SplitPlan(
                validation,
                validationFrom == Source.TEST ? SplitRole.TEST : SplitRole.TRAINING,
                test,
                seed);
    }

    long seed() {
        return seed;
    }
}
