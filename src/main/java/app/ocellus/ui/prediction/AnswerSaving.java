package app.ocellus.ui.prediction;

import app.ocellus.task.Outcome;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.control.Icon;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Saves the answers that are shown as a table, and says how many these were. */
final class AnswerSaving {

    private record Saved(Path file, Text words) {}

    private final PredictionViewModel model;
    private final Dialogs dialogs;
    private final ObjectProperty<@Nullable Saved> saved = new SimpleObjectProperty<>();

    AnswerSaving(PredictionViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        model.stateProperty().addListener(_ -> saved.set(null));
    }

    /** The button that begins it. */
    Button button() {
        var csv = new Button("", Icon.SAVE.node(15));
        csv.textProperty().bind(Messages.binding("prediction.csv"));
        csv.setId("csv");
        csv.setMinWidth(Region.USE_PREF_SIZE);
        csv.setTooltip(tip());
        csv.setOnAction(_ -> save());
        csv.disableProperty().bind(Bindings.isEmpty(model.filter().shown()));
        return csv;
    }

    private static Tooltip tip() {
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("prediction.csv-tip"));
        return tip;
    }

    private void save() {
        var counts = model.filter().countsProperty().get();
        var all = Numbers.count(counts.all());
        var title =
                counts.isPartial()
                        ? Messages.get(
                                "prediction.csv-title-some", Numbers.count(counts.shown()), all)
                        : Messages.get("prediction.csv-title", counts.all());
        dialogs.saveFile(title, "predictions.csv", Dialogs.FileKind.CSV)
                .ifPresent(file -> model.save(file, outcome -> ended(outcome, counts)));
    }

    private void ended(Outcome<Path> outcome, AnswerFilter.Counts counts) {
        switch (outcome) {
            case Outcome.Success<Path>(var file) -> saved.set(new Saved(file, words(file, counts)));
            case Outcome.Failure<Path>(var cause) ->
                    dialogs.error(
                            Failures.sentence(cause).in(Messages.locale()), String.valueOf(cause));
            case Outcome.Cancelled<Path> _ -> saved.set(null);
        }
    }

    private static Text words(Path file, AnswerFilter.Counts counts) {
        var name = file.getFileName().toString();
        return counts.isPartial()
                ? Text.of("prediction.csv-some", counts.shown(), counts.all(), name)
                : Text.of("prediction.csv-all", counts.all(), name);
    }

    /** What was saved last; not there while nothing was. */
    Node notice() {
        var words = new Label("", Icon.DONE.node(15));
        words.setId("csv-saved");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    var now = saved.get();
                                    return now == null ? "" : now.words().spoken();
                                },
                                saved,
                                Messages.localeProperty()));
        var row = new HBox(8, words, reveal(), close());
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(saved.isNotNull());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Button reveal() {
        var reveal = new Button();
        reveal.textProperty().bind(Messages.binding("edit.reveal"));
        reveal.setMinWidth(Region.USE_PREF_SIZE);
        reveal.setOnAction(
                _ -> {
                    var now = saved.get();
                    if (now != null) {
                        dialogs.reveal(now.file());
                    }
                });
        return reveal;
    }

    private Button close() {
        var close = new Button("", Icon.CLOSE.node(16));
        close.getStyleClass().add("flat");
        close.accessibleTextProperty().bind(Messages.binding("copy.close"));
        close.setOnAction(_ -> saved.set(null));
        return close;
    }
}
