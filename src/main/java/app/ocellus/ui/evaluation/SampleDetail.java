package app.ocellus.ui.evaluation;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.ClassProbability;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.PictureFrame;
import app.ocellus.ui.control.ProbabilityBars;
import app.ocellus.ui.control.Reason;
import app.ocellus.ui.dataset.SampleActions;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** One evaluated picture, large, beside the five classes that the model holds most probable. */
final class SampleDetail extends HBox {

    private static final double PICTURE = 180;
    private static final int PIXELS = 512;

    private final EvaluationViewModel model;
    private final PictureFrame picture;
    private final Label name = new Label();
    private final Label verdict = new Label();
    private final ProbabilityBars bars = new ProbabilityBars();

    SampleDetail(
            EvaluationViewModel model,
            EvaluationEdits edits,
            SampleActions actions,
            ThumbnailSource<Path> pictures) {
        super(14);
        this.model = model;
        this.picture = new PictureFrame(pictures, PICTURE, PICTURE, PIXELS);
        getStyleClass().add("oc-detail");
        name.getStyleClass().add("oc-strong");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip());
        verdict.getStyleClass().add("oc-muted");
        verdict.setWrapText(true);
        var words = new VBox(8, name, verdict, bars, buttons(edits, actions));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(picture, words);
        model.selectedProperty().addListener((_, _, now) -> show(now));
        Messages.localeProperty().addListener(_ -> show(model.selectedProperty().get()));
        show(model.selectedProperty().get());
    }

    /** What the digits and Delete do, for those who look for it. */
    private static Reason buttons(EvaluationEdits edits, SampleActions actions) {
        var label = new Button();
        label.setId("evaluated-class");
        label.textProperty().bind(Messages.binding("evaluation.relabel"));
        label.setOnAction(_ -> actions.pick(label, ""));
        var exclude = new Button();
        exclude.setId("evaluated-exclude");
        exclude.textProperty().bind(Messages.binding("edit.exclude-key"));
        exclude.setOnAction(_ -> actions.toggleExcluded());
        var row = new HBox(8, label, exclude);
        row.disableProperty().bind(edits.readOnlyProperty());
        return Reason.behind(row, edits.readOnlyReason());
    }

    private void show(@Nullable EvaluatedSample sample) {
        setVisible(sample != null);
        setManaged(sample != null);
        if (sample == null) {
            return;
        }
        picture.show(sample.sample().file());
        name.setText(sample.sample().file().getFileName().toString());
        name.getTooltip().setText(sample.sample().file().toString());
        verdict.setText(
                sample.isWrong()
                        ? Messages.get(
                                "evaluation.verdict-wrong",
                                sample.actual().name(),
                                sample.predicted().name())
                        : Messages.get("evaluation.verdict-right", sample.actual().name()));
        bars.setRows(model.top5(sample).stream().map(this::row).toList());
    }

    private ProbabilityBars.Row row(ClassProbability entry) {
        return new ProbabilityBars.Row(
                entry.label().name(),
                entry.probability(),
                ClassPalette.color(Math.max(0, classes().indexOf(entry.label()))));
    }

    private List<ClassLabel> classes() {
        var report = model.reportProperty().get();
        return report == null ? List.of() : report.evaluation().matrix().classes();
    }
}
