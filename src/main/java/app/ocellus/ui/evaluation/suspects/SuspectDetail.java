package app.ocellus.ui.evaluation.suspects;

import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.PictureFrame;
import app.ocellus.ui.control.ProbabilityBars;
import app.ocellus.ui.dataset.SampleActions;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** A suspect as large as there is room, and what a person may decide about it. */
final class SuspectDetail extends VBox {

    private static final double LARGEST = 900;
    private static final int PIXELS = 1024;

    private final SuspectsViewModel model;
    private final PictureFrame picture;
    private final Label name = new Label();
    private final Label verdict = new Label();
    private final ProbabilityBars bars = new ProbabilityBars();
    private final Button accept = new Button("", Icon.DONE.node(15));
    private @Nullable Path shown;

    SuspectDetail(
            SuspectsViewModel model,
            SampleActions actions,
            Dialogs dialogs,
            ThumbnailSource<Path> pictures) {
        super(10);
        this.model = model;
        this.picture = new PictureFrame(pictures, LARGEST, LARGEST, PIXELS);
        getStyleClass().add("oc-card");
        setMinWidth(0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        name.getStyleClass().add("oc-strong");
        name.setTooltip(new Tooltip());
        name.setMinWidth(0);
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head(dialogs), picture, verdict, bars, buttons(actions));
        InvalidationListener show = _ -> show();
        model.chosen().addListener(show);
        model.finder().suspectsProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private HBox head(Dialogs dialogs) {
        var reveal = new Button("", Icon.FOLDER.node(15));
        reveal.setId("suspect-reveal");
        reveal.getStyleClass().add("flat");
        reveal.accessibleTextProperty().bind(Messages.binding("edit.reveal"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("edit.reveal"));
        reveal.setTooltip(tip);
        reveal.setMinWidth(USE_PREF_SIZE);
        reveal.setOnAction(_ -> dialogs.reveal(model.target().getFirst().file()));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(8, name, room, reveal);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private FlowPane buttons(SampleActions actions) {
        accept.setId("suspect-accept");
        accept.getStyleClass().add("accent");
        accept.setOnAction(_ -> model.accept());
        var keep = button("suspect-keep", "suspects.keep");
        keep.setOnAction(_ -> model.keep());
        var other = button("suspect-class", "evaluation.relabel");
        other.setOnAction(_ -> actions.pick(other, ""));
        var exclude = button("suspect-exclude", "edit.exclude-key");
        exclude.setOnAction(_ -> actions.toggleExcluded());
        var row = new FlowPane(8, 8, accept, keep, other, exclude);
        row.disableProperty().bind(model.edits().readOnlyProperty());
        return row;
    }

    private static Button button(String id, String key) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(Messages.binding(key));
        return button;
    }

    private void show() {
        var chosen = List.copyOf(model.chosen());
        if (!chosen.isEmpty()) {
            show(chosen.getFirst(), chosen.size());
        } else {
            shown = null;
            picture.show(null);
        }
    }

    private void show(LabelIssue issue, int count) {
        var file = issue.sample().file();
        if (!file.equals(shown)) {
            shown = file;
            picture.show(file);
        }
        name.setText(file.getFileName().toString());
        name.getTooltip().setText(file.toString());
        verdict.setText(
                count == 1 ? SuspectWords.sentence(issue) : Messages.get("suspects.chosen", count));
        bars.setRows(SuspectWords.bars(model, issue));
        accept.setText(
                count == 1
                        ? Messages.get("suspects.accept", issue.suggested().name())
                        : Messages.get("suspects.accept-chosen", count));
    }
}
