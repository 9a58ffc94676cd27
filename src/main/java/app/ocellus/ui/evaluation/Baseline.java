package app.ocellus.ui.evaluation;

import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.Evaluation;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the shown evaluation is compared with: the same as the labels were, or that of the model
 * before on the same samples.
 */
final class Baseline {

    private final ReadOnlyObjectWrapper<@Nullable Evaluation> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable Evaluation earlier;

    /** A model has answered; other data have nothing before them, and are not what comes after. */
    void evaluated(Evaluated answered) {
        var now = answered.report().evaluation();
        var before = answered.other() == null ? earlier : null;
        earlier = answered.other() == null ? now : null;
        shown.set(before != null && ids(before).equals(ids(now)) ? before : now);
    }

    /** Other labels were joined to the answers; the comparison stays. */
    void joined(Evaluation now) {
        earlier = now;
    }

    private static Set<SampleId> ids(Evaluation evaluation) {
        return evaluation.samples().stream()
                .map(sample -> sample.sample().id())
                .collect(Collectors.toSet());
    }

    ReadOnlyObjectProperty<@Nullable Evaluation> property() {
        return shown.getReadOnlyProperty();
    }
}
