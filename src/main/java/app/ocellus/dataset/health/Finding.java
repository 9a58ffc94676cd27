package app.ocellus.dataset.health;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SampleId;
import app.ocellus.message.Sentence;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One thing that a check found.
 *
 * @param samples the images it is about, in the order of the dataset; none if it is about a file
 * @param classes the classes it is about, if it is about classes
 * @param score in [0,1]; the lower, the worse
 * @param detail what else is to be said; null where the samples say all
 */
public record Finding(
        HealthCheck check,
        List<SampleId> samples,
        List<ClassId> classes,
        double score,
        @Nullable Sentence detail) {

    /** Copies the lists. */
    public Finding {
        samples = List.copyOf(samples);
        classes = List.copyOf(classes);
    }

    static Finding ofSamples(HealthCheck check, List<SampleId> samples, double score) {
        return new Finding(check, samples, List.of(), score, null);
    }

    static Finding ofClasses(
            HealthCheck check, List<ClassId> classes, double score, Sentence detail) {
        return new Finding(check, List.of(), classes, score, detail);
    }
}
