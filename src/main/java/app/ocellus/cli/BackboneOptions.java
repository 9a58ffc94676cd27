package app.ocellus.cli;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.BackboneStore;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.Optional;

/** Which network looks at pictures, and how they are brought to its size. */
final class BackboneOptions {

    @Option(
            names = "--backbone",
            paramLabel = "ID",
            description =
                    "the pretrained network, as \"ocellus backbone list\" names it (the first of"
                            + " them)")
    private @Nullable String id;

    @Option(
            names = "--fit",
            paramLabel = "crop|pad|stretch",
            converter = Values.Fits.class,
            description = "how a picture becomes square (crop)")
    private @Nullable Fit fit;

    /**
     * The network that was chosen, or the one that is usual.
     *
     * @throws app.ocellus.message.UserException when it is not installed
     */
    BackboneInfo chosen(BackboneStore backbones) {
        return id == null ? backbones.all().getFirst() : backbones.find(id);
    }

    /** How pictures reach that network. */
    Preprocessing input(BackboneInfo info) {
        return new Preprocessing(info.inputSize(), fit().orElse(Fit.CROP));
    }

    /** How a picture becomes square, if that was given. */
    Optional<Fit> fit() {
        return Optional.ofNullable(fit);
    }
}
