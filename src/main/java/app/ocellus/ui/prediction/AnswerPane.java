package app.ocellus.ui.prediction;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.ClassProbability;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.ui.activation.ActivationBinding;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ActivationOverlay;
import app.ocellus.ui.control.ActivationOverlay.Subject;
import app.ocellus.ui.control.ProbabilityBars;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One picture, large, and what the model says of it. */
final class AnswerPane extends HBox {

    private static final double WIDTH = 404;
    private static final double SENTENCE = 420;
    private static final double HEIGHT = 300;
    private static final double LITTLE_HEIGHT = 200;
    private static final double GAP = 14;
    private static final double LITTLE_GAP = 8;
    private static final int PIXELS = 900;

    private final PredictionViewModel model;
    private final AnswerActivation activation;
    private final AnswerColors colors;
    private final ActivationBinding picture;
    private final Label file = new Label();
    private final Label took = new Label();
    private final Circle dot = new Circle(13);
    private final Label answer = new Label();
    private final Label sure = new Label();
    private final ProbabilityBars bars = new ProbabilityBars().choosable(this::choose);
    private final ActivationOverlay overlay;
    private final NearestStrip nearest;
    private final AlikeButton alike;
    private final VBox right;
    private List<ClassProbability> top = List.of();

    AnswerPane(
            PredictionViewModel model,
            AnswerParts parts,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs,
            Consumer<Path> alike) {
        super(12);
        this.model = model;
        this.activation = parts.activation();
        this.colors = parts.colors();
        this.overlay = new ActivationOverlay(pictures, WIDTH, HEIGHT, PIXELS);
        this.picture = new ActivationBinding(activation.view(), overlay);
        this.nearest = new NearestStrip(parts.nearest(), parts.correction(), pictures, dialogs);
        this.alike = new AlikeButton(model, parts.nearest().projectProperty(), alike);
        this.right = right(new CorrectionBar(parts.correction()));
        getChildren().addAll(left(), right);
        setCompact(false);
        InvalidationListener show = _ -> show(model.selectedProperty().get());
        model.selectedProperty().addListener(show);
        activation.chosenProperty().addListener(_ -> mark());
        activation.view().wantedProperty().addListener(_ -> mark());
        Messages.localeProperty().addListener(show);
        show(model.selectedProperty().get());
    }

    /** Takes less room where there is little, so that the pictures below can be seen. */
    void setCompact(boolean compact) {
        bars.setLarge(!compact);
        nearest.setCompact(compact);
        overlay.setPrefHeight(compact ? LITTLE_HEIGHT : HEIGHT);
        right.setSpacing(compact ? LITTLE_GAP : GAP);
    }

    private VBox left() {
        file.getStyleClass().add("oc-strong");
        file.setTooltip(new Tooltip());
        file.setMinWidth(0);
        took.getStyleClass().add("oc-muted");
        took.setMinWidth(USE_PREF_SIZE);
        var below = new HBox(8, file, took, room(), picture.bar().controls());
        below.setAlignment(Pos.CENTER_LEFT);
        var left = new VBox(8, overlay, below, picture.bar().words());
        left.setMaxWidth(USE_PREF_SIZE);
        picture.bar().controls().setMinWidth(USE_PREF_SIZE);
        below.setMinHeight(USE_PREF_SIZE);
        left.getStyleClass().add("oc-card");
        return left;
    }

    private VBox right(Region correction) {
        answer.getStyleClass().add("oc-title");
        answer.setId("answer");
        bars.setId("answer-bars");
        answer.setWrapText(true);
        sure.getStyleClass().add("oc-muted");
        sure.setWrapText(true);
        // in one line a sentence would take the room of the picture and its name
        sure.setMaxWidth(SENTENCE);
        var words = new VBox(2, answer, sure);
        HBox.setHgrow(words, Priority.ALWAYS);
        var head = new HBox(10, dot, words, alike);
        head.setAlignment(Pos.CENTER_LEFT);
        var rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        var parts = new VBox(GAP, head, bars, nearest, rest, correction);
        parts.getStyleClass().add("oc-card");
        HBox.setHgrow(parts, Priority.ALWAYS);
        return parts;
    }

    private void show(@Nullable PredictedPicture selected) {
        if (selected == null) {
            file.setText("");
            took.setText("");
            showAnswer(Messages.get("prediction.waiting"), "", List.of());
            setDot(false);
            return;
        }
        file.setText(selected.file().getFileName().toString());
        file.getTooltip().setText(selected.file().toString());
        took.setText("");
        switch (selected) {
            case PredictedPicture.Answered answered -> showAnswered(answered);
            case PredictedPicture.Unreadable(_, var reason) -> {
                setDot(false);
                showAnswer(
                        Messages.get("prediction.unreadable"),
                        reason.in(Messages.locale()),
                        List.of());
            }
        }
    }

    private void setDot(boolean shown) {
        dot.setVisible(shown);
        dot.setManaged(shown);
    }

    private void showAnswered(PredictedPicture.Answered answered) {
        var best = answered.best();
        setDot(true);
        dot.setFill(colors.of(best.label()));
        if (answered.millis() >= 0) {
            took.setText(Messages.get("prediction.took", answered.millis()));
        }
        var confidence = Numbers.wholePercent(best.probability());
        if (answered.sure()) {
            showAnswer(
                    best.label().name(),
                    Messages.get("prediction.sure", confidence),
                    answered.top());
        } else {
            showAnswer(
                    Messages.get("prediction.not-sure"),
                    Messages.get("prediction.not-sure-text", best.label().name(), confidence),
                    answered.top());
        }
    }

    private static Region room() {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return room;
    }

    private void choose(int index) {
        activation.chosenProperty().set(top.get(index).label());
        activation.view().wantedProperty().set(true);
    }

    private void mark() {
        var chosen = activation.chosenProperty().get();
        var selected = model.selectedProperty().get();
        boolean wanted = activation.view().wantedProperty().get();
        bars.setChosen(
                IntStream.range(0, wanted ? top.size() : 0)
                        .filter(i -> top.get(i).label().equals(chosen))
                        .findFirst()
                        .orElse(-1));
        picture.show(
                selected == null ? null : selected.file(),
                chosen == null || top.isEmpty() ? List.of() : List.of(subject(chosen)));
    }

    private Subject subject(ClassLabel label) {
        var color = colors.of(label);
        return new Subject(label.name(), label.name(), color);
    }

    private void showAnswer(String title, String text, List<ClassProbability> classes) {
        top = classes;
        answer.setText(title);
        sure.setText(text);
        bars.setRows(
                top.stream()
                        .map(
                                entry ->
                                        new ProbabilityBars.Row(
                                                entry.label().name(),
                                                entry.probability(),
                                                colors.of(entry.label())))
                        .toList());
        mark();
    }
}
