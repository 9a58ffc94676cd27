package app.ocellus.cli;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.health.HealthInput;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which part of a dataset a model is asked about. */
final class PartOptions {

    /** The parts by their names. */
    enum Part {
        TEST,
        VALIDATION,
        TRAINING,
        ALL;

        /** The split that it is; nothing for all of them. */
        Optional<SplitRole> role() {
            return this == ALL ? Optional.empty() : Optional.of(SplitRole.valueOf(name()));
        }
    }

    @Option(
            names = "--split",
            paramLabel = "test|validation|training|all",
            converter = Values.Parts.class,
            description =
                    "evaluate on this part, shared out as train does by the options below; without"
                            + " it, on the test folder, or on all where there is none")
    private @Nullable Part part;

    @Mixin private SplitOptions splits = new SplitOptions();

    /** The part that is asked for, else the test folder, else nothing, which is all. */
    Optional<SplitRole> role(DatasetSnapshot snapshot) {
        if (part != null) {
            return part.role();
        }
        return snapshot.hasTestFolder() ? Optional.of(SplitRole.TEST) : Optional.empty();
    }

    /**
     * The samples of that part.
     *
     * @throws UserException when there are none
     */
    List<ImageSample> samples(DatasetSnapshot snapshot) {
        var role = role(snapshot);
        if (role.isEmpty()) {
            return snapshot.samples();
        }
        var roles = roles(snapshot);
        var samples =
                snapshot.samples().stream()
                        .filter(sample -> roles.get(sample.id()) == role.get())
                        .toList();
        if (samples.isEmpty()) {
            throw new UserException(
                    Sentence.of("evaluation.split-empty", snapshot.root(), role.get().text()));
        }
        return samples;
    }

    /** What each sample is for: by the options where a split is asked for, else by its folder. */
    Map<SampleId, SplitRole> roles(DatasetSnapshot snapshot) {
        return part == null || part == Part.ALL
                ? HealthInput.ownFolders(snapshot.images())
                : new DatasetSplitter(splits.plan(SplitOptions.Source.TRAIN))
                        .split(snapshot)
                        .roles();
    }
}
