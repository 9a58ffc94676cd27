package app.ocellus.cli;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.Grouping;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;

import org.jspecify.annotations.Nullable;

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
            converter = Values.Sources.class,
            description = "whose images they are (train; of the tutorial preset: test)")
    private @Nullable Source validationFrom;

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

    @Option(
            names = "--group",
            paramLabel = "GROUPS",
            defaultValue = "none",
            converter = Values.Groups.class,
            description =
                    "what stays together in the splits: none, folder (sub-folders of class"
                        + " folders), burst:SECONDS (by the time they were taken), regex:PATTERN"
                        + " (on the path), column (of the list) (${DEFAULT-VALUE})")
    private Grouping grouping = Grouping.NONE;

    /**
     * The samples, shared out.
     *
     * @param source whose images validation gets unless the options say so
     */
    DatasetSplit split(DatasetSnapshot snapshot, Source source) {
        var split = new DatasetSplitter(plan(source)).split(snapshot);
        split.requireTrainable(snapshot.root());
        return split;
    }

    /** How they are shared out. */
    SplitPlan plan(Source source) {
        var from = validationFrom == null ? source : validationFrom;
        var role = from == Source.TEST ? SplitRole.TEST : SplitRole.TRAINING;
        return new SplitPlan(validation, role, test, seed, grouping);
    }

    long seed() {
        return seed;
    }
}
