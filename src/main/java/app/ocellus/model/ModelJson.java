package app.ocellus.model;

import static java.util.Objects.requireNonNull;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.image.Fit;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.ModelBundle.BackboneReference;
import app.ocellus.model.ModelBundle.Output;
import app.ocellus.training.LearntWeights;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The shape of {@code model.json}. */
record ModelJson(
        int format,
        @Nullable String application,
        String name,
        BackboneReference backbone,
        List<ClassEntry> classes,
        PreprocessingEntry preprocessing,
        double temperature,
        double threshold,
        @Nullable Boolean flipAveraging,
        Weights weights,
        @Nullable TrainingSummary training) {

    static final int FORMAT = 1;

    /** Refuses a file that leaves out what a model cannot be without. */
    ModelJson {
        requireNonNull(name);
        requireNonNull(backbone);
        requireNonNull(classes);
        requireNonNull(preprocessing);
        requireNonNull(weights);
    }

    record ClassEntry(String id, String name) {
        ClassEntry {
            requireNonNull(id);
            requireNonNull(name);
        }
    }

    record PreprocessingEntry(
            int size, String fit, float @Nullable [] mean, float @Nullable [] std) {}

    record Weights(String sha256) {}

    static ModelJson of(ModelBundle bundle, String weightsHash) {
        var own = bundle.preprocessing().normalisation();
        return new ModelJson(
                FORMAT,
                "Ocellus",
                bundle.name(),
                bundle.backbone(),
                bundle.classes().stream()
                        .map(c -> new ClassEntry(c.id().value(), c.name()))
                        .toList(),
                new PreprocessingEntry(
                        bundle.preprocessing().size(),
                        bundle.preprocessing().fit().text(),
                        own == null ? null : own.mean(),
                        own == null ? null : own.std()),
                bundle.output().temperature(),
                bundle.output().threshold(),
                bundle.output().flipAveraging(),
                new Weights(weightsHash),
                bundle.training());
    }

    ModelBundle toBundle(LearntWeights learnt, Set<String> trainedOn) throws IOException {
        var ids = new HashSet<String>();
        for (var entry : classes) {
            if (!ids.add(entry.id())) {
                throw new IOException("the class " + entry.id() + " is there twice");
            }
        }
        return new ModelBundle(
                name,
                backbone,
                classes.stream().map(c -> new ClassLabel(new ClassId(c.id()), c.name())).toList(),
                toPreprocessing(),
                learnt,
                new Output(temperature, threshold, Boolean.TRUE.equals(flipAveraging)),
                training == null
                        ? new TrainingSummary(
                                null, null, null, null, null, null, null, null, null, null)
                        : training,
                trainedOn);
    }

    private Preprocessing toPreprocessing() {
        var own =
                preprocessing.mean() == null || preprocessing.std() == null
                        ? null
                        : new Normalisation(preprocessing.mean(), preprocessing.std());
        return new Preprocessing(preprocessing.size(), Fit.of(preprocessing.fit()), own);
    }
}
