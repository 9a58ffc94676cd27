package app.ocellus.ui.evaluation.confidence;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.SavePng;
import app.ocellus.ui.control.HelpMark;
import app.ocellus.ui.control.PlotMenu;
import app.ocellus.ui.control.ReliabilityDiagram;
import app.ocellus.ui.control.ReliabilityDiagram.Bar;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Whether the model's percentages mean what they say. */
final class ReliabilityPane extends VBox {

    private final ConfidenceViewModel model;
    private final ReliabilityDiagram diagram = new ReliabilityDiagram();
    private final Label pointed = new Label();
    private final Label error = new Label();
    private final Label temperature = new Label();

    /**
     * A pane for the reliability diagram.
     *
     * @param opened called after the images of a bar were opened
     */
    ReliabilityPane(ConfidenceViewModel model, Dialogs dialogs, Runnable opened) {
        super(10);
        this.model = model;
        getStyleClass().add("oc-card");
        diagram.setId("reliability");
        VBox.setVgrow(diagram, Priority.ALWAYS);
        diagram.setOnChosen(
                bar -> {
                    model.show(model.bins().get(bar));
                    opened.run();
                });
        PlotMenu.install(
                diagram,
                image ->
                        dialogs.saveFile(
                                        Messages.get("training.save-chart"),
                                        "reliability.png",
                                        Dialogs.FileKind.PNG)
                                .ifPresent(file -> SavePng.write(image, file)));
        pointed.setMinHeight(USE_PREF_SIZE);
        pointed.setMaxWidth(Double.MAX_VALUE);
        pointed.setAlignment(Pos.CENTER);
        error.setId("calibration-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        temperature.getStyleClass().add("oc-muted");
        temperature.setWrapText(true);
        temperature.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(heading(), diagram, pointed, error, temperature);
        bind();
    }

    private static HBox heading() {
        var title = new Label();
        title.textProperty().bind(Messages.binding("confidence.reliability"));
        title.getStyleClass().add("oc-strong");
        var row = new HBox(8, title, new HelpMark(Messages.binding("confidence.reliability-help")));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void bind() {
        InvalidationListener fill = _ -> fill();
        model.curveProperty().addListener(fill);
        Messages.localeProperty().addListener(fill);
        diagram.sentenceProperty().addListener(_ -> showPointed());
        fill();
    }

    private void showPointed() {
        var words = diagram.sentenceProperty().get();
        pointed.setText(words.isEmpty() ? Messages.get("confidence.point") : words);
    }

    private void fill() {
        diagram.setBars(
                model.bins().stream()
                        .map(
                                bin ->
                                        new Bar(
                                                bin.from(),
                                                bin.to(),
                                                bin.count(),
                                                bin.confidence(),
                                                bin.accuracy()))
                        .toList());
        showPointed();
        error.setText(
                Messages.get("confidence.error", Numbers.decimal(100 * model.expectedError(), 1)));
        temperature.setText(
                model.temperature() == 1
                        ? Messages.get("confidence.no-temperature")
                        : Messages.get(
                                "confidence.temperature", Numbers.decimal(model.temperature(), 2)));
    }
}
