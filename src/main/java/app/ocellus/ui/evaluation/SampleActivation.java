package app.ocellus.ui.evaluation;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.ui.activation.ActivationViewModel;
import app.ocellus.ui.activation.ActivationViewModel.Question;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** Asks what the model looked at in the selected picture: for its answer, and for the label. */
public final class SampleActivation {

    private final EvaluationViewModel evaluation;
    private final ActivationViewModel activation;

    /** Asks {@code activation} about whatever {@code evaluation} has selected. */
    public SampleActivation(EvaluationViewModel evaluation, ActivationViewModel activation) {
        this.evaluation = evaluation;
        this.activation = activation;
        evaluation.selectedProperty().subscribe(this::look);
    }

    private void look(@Nullable EvaluatedSample sample) {
        var run = evaluation.runProperty().getValue();
        if (sample == null || run == null) {
            activation.look(null);
            return;
        }
        var known = run.model().classes();
        var asked = classes(sample).stream().map(label -> known.get(output(sample, label)).id());
        var file = sample.sample().file();
        activation.look(new Question(run.saved().model(), file, asked.toList()));
    }

    /** The classes that maps are made for: the answer, and the label where it is another. */
    List<ClassLabel> classes(EvaluatedSample sample) {
        return Stream.of(sample.predicted(), sample.actual())
                .distinct()
                .filter(label -> output(sample, label) >= 0)
                .toList();
    }

    /** A class of the dataset may have another identity in the model: the place tells which. */
    private static int output(EvaluatedSample sample, ClassLabel label) {
        List<ClassId> outputs = sample.prediction().classes();
        return outputs.indexOf(label.id());
    }

    /** What is found out. */
    public ActivationViewModel view() {
        return activation;
    }
}
