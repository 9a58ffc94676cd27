package app.ocellus.ui.training;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.SavePng;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.PlotMenu;
import app.ocellus.ui.control.ThinBar;
import app.ocellus.ui.training.LearningRateViewModel.State;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import java.time.Duration;

/** The learning-rate finder: what it does, its curve with the marker, and the way to the form. */
final class LearningRatePane extends VBox {

    private static final double HEIGHT = 300;
    private static final double WORDS = 560;

    private final LearningRateViewModel model;
    private final RateChart chart;
    private final Label note = new Label();
    private final Label problem = new Label();
    private final Label expected = new Label();
    private final ThinBar bar = new ThinBar(3);
    private final VBox intro = new VBox(10);
    private final Button start = button("rates.start", "rate-start", "accent");
    private final Button cancel = button("rates.cancel", "rate-cancel", "");
    private final Button again = button("rates.again", "rate-again", "");
    private final Button use = new Button();

    LearningRatePane(LearningRateViewModel model, Dialogs dialogs) {
        super(6);
        this.model = model;
        this.chart = new RateChart(model);
        getStyleClass().add("oc-card");
        setId("rate-finder");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.setId("rate-problem");
        var stage = new StackPane(chart, layIntro());
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(heading(), bar, problem, stage);
        PlotMenu.install(
                chart.chart(),
                image ->
                        dialogs.saveFile(
                                        Messages.get("training.save-chart"),
                                        "chart.png",
                                        Dialogs.FileKind.PNG)
                                .ifPresent(file -> SavePng.write(image, file)));
        bind();
    }

    private HBox heading() {
        var title = new Label();
        title.textProperty().bind(Messages.binding("rates.title"));
        title.getStyleClass().add("oc-strong");
        title.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().add("oc-muted");
        note.setMinWidth(0);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        use.setId("rate-use");
        use.getStyleClass().add("accent");
        use.setMinWidth(USE_PREF_SIZE);
        use.setOnAction(_ -> model.apply());
        start.setOnAction(_ -> model.find());
        again.setOnAction(_ -> model.find());
        cancel.setOnAction(_ -> model.cancel());
        var close = new Button("", Icon.CLOSE.node(16));
        close.setId("rate-close");
        close.getStyleClass().addAll("flat", "button-icon");
        close.accessibleTextProperty().bind(Messages.binding("rates.close"));
        close.setOnAction(_ -> model.close());
        var row = new HBox(8, title, note, room, cancel, again, use, close);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private VBox layIntro() {
        var words = new Label();
        words.textProperty().bind(Messages.binding("rates.intro"));
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMaxWidth(WORDS);
        words.setMinHeight(USE_PREF_SIZE);
        expected.getStyleClass().addAll("oc-muted", "oc-small");
        expected.setId("rate-expected");
        intro.setAlignment(Pos.CENTER);
        intro.getChildren().addAll(words, expected, start);
        return intro;
    }

    private static Button button(String key, String id, String style) {
        var button = new Button();
        button.textProperty().bind(Messages.binding(key));
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void bind() {
        model.progressProperty().addListener(_ -> bar.setShare(model.progressProperty().get()));
        InvalidationListener show = _ -> show();
        model.stateProperty().addListener(show);
        model.expectedProperty().addListener(show);
        model.problemProperty().addListener(show);
        model.curve().markerProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        var state = model.stateProperty().get();
        var trouble = model.problemProperty().get();
        // a failure has nothing to draw
        var height = state == State.FAILED ? USE_COMPUTED_SIZE : HEIGHT;
        setMinHeight(height);
        setPrefHeight(height);
        seen(intro, state == State.EMPTY);
        seen(chart, state != State.EMPTY && state != State.FAILED);
        seen(bar, state == State.RUNNING);
        seen(cancel, state == State.RUNNING);
        seen(again, state != State.RUNNING && state != State.EMPTY);
        seen(use, state == State.DONE);
        seen(problem, trouble != null);
        problem.setText(trouble == null ? "" : trouble.in(Messages.locale()));
        problem.getStyleClass()
                .setAll("label", state == State.FAILED ? "oc-danger-text" : "oc-warn-text");
        use.setText(Messages.get("rates.use", Numbers.rate(model.curve().markerProperty().get())));
        expected.setText(
                model.expectedProperty()
                        .get()
                        .map(LearningRatePane::waiting)
                        .orElseGet(() -> Messages.get("rates.expected-unknown")));
        note.setText(
                switch (state) {
                    case DONE -> Messages.get("rates.hint-done");
                    case RUNNING -> Messages.get("rates.hint-running");
                    case EMPTY, NO_SUGGESTION, FAILED -> "";
                });
    }

    private static String waiting(Duration expected) {
        var least = Duration.ofSeconds(1);
        var said = expected.compareTo(least) < 0 ? least : expected;
        return Messages.get("rates.expected", Durations.rough(said));
    }

    private static void seen(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
