package app.ocellus.ui.evaluation;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.ClassProbability;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.ui.activation.ActivationBinding;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ActivationBar;
import app.ocellus.ui.control.ActivationOverlay;
import app.ocellus.ui.control.ActivationOverlay.Subject;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ProbabilityBars;
import app.ocellus.ui.dataset.SampleActions;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * All that is known of an evaluated picture, and what can be done with it, for a pane to arrange.
 */
final class SampleParts {

    final ActivationOverlay pictures;
    final Label name = new Label();
    final Label verdict = new Label();
    final ProbabilityBars bars = new ProbabilityBars();
    final Button reveal = new Button("", Icon.FOLDER.node(15));
    final Button alike = new Button("", Icon.SEARCH.node(15));
    final Button relabel = new Button();
    final Button exclude = new Button();
    private final EvaluationViewModel model;
    private final EvaluationEdits edits;
    private final SampleActivation activation;
    private final ActivationBinding binding;
    private @Nullable EvaluatedSample sample;

    SampleParts(
            EvaluationViewModel model,
            EvaluationEdits edits,
            SampleActivation activation,
            SampleActions actions,
            ActivationOverlay pictures,
            Dialogs dialogs) {
        this.model = model;
        this.edits = edits;
        this.activation = activation;
        this.pictures = pictures;
        this.binding = new ActivationBinding(activation.view(), pictures);
        name.getStyleClass().add("oc-strong");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip());
        verdict.getStyleClass().add("oc-muted");
        verdict.setWrapText(true);
        nameReveal(dialogs);
        nameAlike(actions);
        relabel.textProperty().bind(Messages.binding("evaluation.relabel"));
        relabel.setOnAction(_ -> actions.pick(relabel, ""));
        relabel.disableProperty().bind(edits.readOnlyProperty());
        exclude.textProperty().bind(Messages.binding("edit.exclude-key"));
        exclude.setOnAction(_ -> actions.toggleExcluded());
        exclude.disableProperty().bind(edits.readOnlyProperty());
    }

    private void nameAlike(SampleActions actions) {
        alike.getStyleClass().add("flat");
        alike.accessibleTextProperty().bind(Messages.binding("similar.more-key"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("similar.more-key"));
        alike.setTooltip(tip);
        alike.setOnAction(_ -> actions.moreLike());
    }

    private void nameReveal(Dialogs dialogs) {
        reveal.getStyleClass().add("flat");
        reveal.accessibleTextProperty().bind(Messages.binding("edit.reveal"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("edit.reveal"));
        reveal.setTooltip(tip);
        reveal.setOnAction(
                _ -> {
                    if (sample != null) {
                        dialogs.reveal(sample.sample().file());
                    }
                });
    }

    /** Why labels cannot be changed here; empty where they can. */
    ObservableValue<String> whyReadOnly() {
        return edits.readOnlyReason();
    }

    /** What turns the overlay on and off. */
    ActivationBar bar() {
        return binding.bar();
    }

    /** How many pictures there is room for side by side. */
    void setMost(int count) {
        binding.setMost(count);
    }

    /** Turns to a picture; null for none. */
    void show(@Nullable EvaluatedSample now) {
        sample = now;
        if (now == null) {
            binding.show(null, List.of());
            return;
        }
        var file = now.sample().file();
        binding.show(file, activation.classes(now).stream().map(c -> subject(now, c)).toList());
        name.setText(file.getFileName().toString());
        name.getTooltip().setText(file.toString());
        verdict.setText(verdict(now));
        bars.setRows(model.top5(now).stream().map(this::row).toList());
    }

    private Subject subject(EvaluatedSample now, ClassLabel label) {
        var key =
                label.equals(now.predicted())
                        ? "evaluation.looked-predicted"
                        : "evaluation.looked-actual";
        return new Subject(Messages.get(key, label.name()), label.name(), color(label));
    }

    private String verdict(EvaluatedSample now) {
        if (edits.isExcluded(now.sample())) {
            return Messages.get("evaluation.verdict-excluded");
        }
        var label = edits.newLabel(now);
        if (label != null && label.id().equals(now.predicted().id())) {
            return Messages.get("evaluation.verdict-agreed", label.name());
        }
        if (label != null) {
            return Messages.get(
                    "evaluation.verdict-relabelled", label.name(), now.predicted().name());
        }
        return now.isWrong()
                ? Messages.get(
                        "evaluation.verdict-wrong", now.actual().name(), now.predicted().name())
                : Messages.get("evaluation.verdict-right", now.actual().name());
    }

    private ProbabilityBars.Row row(ClassProbability entry) {
        return new ProbabilityBars.Row(
                entry.label().name(), entry.probability(), color(entry.label()));
    }

    private javafx.scene.paint.Color color(ClassLabel label) {
        var report = model.reportProperty().get();
        List<ClassLabel> classes =
                report == null ? List.of() : report.evaluation().matrix().classes();
        return ClassPalette.color(Math.max(0, classes.indexOf(label)));
    }
}
