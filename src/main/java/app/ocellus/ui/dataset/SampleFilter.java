package app.ocellus.ui.dataset;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Which samples are shown.
 *
 * @param classId only those of this class; null for all
 * @param split only those in this split; null for all
 * @param text only those whose path holds it
 */
record SampleFilter(
        @Nullable ClassId classId, @Nullable SplitRole split, String text, SampleFacts facts) {

    SampleFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** Those of the samples that pass, mixed where asked for. */
    List<ImageSample> among(List<ImageSample> samples, boolean shuffled) {
        var matching = new ArrayList<>(samples.stream().filter(this::passes).toList());
        if (shuffled) {
            Collections.shuffle(matching, new Random(1));
        }
        return matching;
    }

    private boolean passes(ImageSample sample) {
        return (classId == null || sample.classId().equals(classId))
                && (split == null || facts.role(sample) == split)
                && (text.isEmpty() || sample.id().value().toLowerCase(Locale.ROOT).contains(text));
    }
}
