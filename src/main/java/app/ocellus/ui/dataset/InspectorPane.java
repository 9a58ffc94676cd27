package app.ocellus.ui.dataset;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.Pieces;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.PictureFrame;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** The selected sample, large, what is known of it, and what can be done with what is chosen. */
final class InspectorPane extends ScrollPane {

    private static final double PICTURE = 234;
    private static final double LEAST_WIDTH = 200;
    private static final int PIXELS = 512;

    private final SamplesViewModel samples;
    private final SampleActions actions;
    private final PictureFrame picture;
    private final Label name = new Label();
    private final Label count = new Label();
    private final Label dotAndName = new Label();
    private final Circle dot = new Circle(5);
    private final Label digit = new Label();
    private final Button aClass = new Button();
    private final SegmentedControl<SplitRole> split = new SegmentedControl<>();
    private final SampleFactsPane facts = new SampleFactsPane();
    private final Button alike = new Button();
    private final Button exclude = new Button();
    private final Label hint = new Label();
    private final VBox details = new VBox(10);
    private final VBox content = new VBox();
    private boolean showing;

    InspectorPane(
            SamplesViewModel samples,
            SampleActions actions,
            ThumbnailSource<Path> pictures,
            ObservableBooleanValue readOnly) {
        this.samples = samples;
        this.actions = actions;
        this.picture = new PictureFrame(pictures, PICTURE, PICTURE, PIXELS);
        getStyleClass().add("oc-inspector");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(LEAST_WIDTH);
        setContent(content);
        setFocusTraversable(false);
        hint.textProperty().bind(Messages.binding("dataset.select-hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add("oc-muted");
        name.getStyleClass().add("oc-strong");
        name.setTooltip(new Tooltip());
        count.getStyleClass().add("oc-muted");
        count.setWrapText(true);
        layoutClass();
        layoutSplit();
        layoutAlike();
        exclude.setId("exclude");
        exclude.getStyleClass().add("danger-outline");
        exclude.setMaxWidth(Double.MAX_VALUE);
        exclude.setOnAction(_ -> actions.toggleExcluded());
        details.getChildren()
                .addAll(
                        picture,
                        new VBox(2, name, count),
                        new VBox(4, word("dataset.class"), aClass),
                        new VBox(4, word("dataset.split"), split),
                        facts,
                        alike,
                        exclude);
        for (var changing : List.of(aClass, split, exclude)) {
            changing.disableProperty().bind(readOnly);
        }
        details.managedProperty().bind(details.visibleProperty());
        hint.visibleProperty().bind(details.visibleProperty().not());
        hint.managedProperty().bind(hint.visibleProperty());
        content.getChildren().addAll(hint, details);
        bind();
    }

    /** What is known of a sample, to be laid out before there is one. */
    List<Runnable> pieces() {
        return Pieces.childrenOf(details);
    }

    private void layoutClass() {
        dotAndName.setGraphic(dot);
        dotAndName.setGraphicTextGap(8);
        dotAndName.setMinWidth(0);
        digit.getStyleClass().add("oc-key");
        digit.setMinWidth(Region.USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var row = new HBox(8, dotAndName, room, digit);
        aClass.setId("sample-class");
        aClass.setGraphic(row);
        aClass.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        aClass.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(aClass.widthProperty().subtract(26));
        aClass.setOnAction(_ -> actions.pick(aClass, ""));
    }

    private void layoutAlike() {
        alike.setId("more-like");
        alike.setGraphic(Icon.SEARCH.node(15));
        alike.textProperty().bind(Messages.binding("similar.more-key"));
        alike.setMaxWidth(Double.MAX_VALUE);
        alike.setOnAction(_ -> actions.moreLike());
    }

    private void layoutSplit() {
        split.getStyleClass().add("fill");
        split.setId("sample-split");
        split.setSegments(
                List.of(
                        Segment.of(SplitRole.TRAINING, Messages.binding("split.training-brief")),
                        Segment.of(
                                SplitRole.VALIDATION, Messages.binding("split.validation-brief")),
                        Segment.of(SplitRole.TEST, Messages.binding("split.test-brief"))));
        split.valueProperty()
                .addListener(
                        (_, _, now) -> {
                            if (!showing && now != null) {
                                actions.move(now);
                            }
                        });
    }

    private static Label word(String key) {
        var label = new Label();
        label.textProperty().bind(Messages.binding(key));
        label.getStyleClass().add("oc-muted");
        return label;
    }

    private void bind() {
        InvalidationListener again = _ -> show();
        samples.focusedProperty().addListener(again);
        samples.chosen().addListener(again);
        samples.remarksProperty().addListener(again);
        samples.versionProperty().addListener(again);
        samples.alikeProperty().addListener(again);
        Messages.localeProperty().addListener(again);
        exclude.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::excludeWords,
                                samples.chosen(),
                                samples.focusedProperty(),
                                Messages.localeProperty()));
        show();
    }

    private String excludeWords() {
        var target = samples.target();
        boolean out = !target.isEmpty() && target.stream().allMatch(samples::isExcluded);
        return Messages.get(out ? "edit.include" : "edit.exclude-key");
    }

    private void show() {
        var sample = samples.focusedProperty().get();
        details.setVisible(sample != null);
        if (sample == null) {
            return;
        }
        showing = true;
        picture.show(sample.file());
        name.setText(sample.file().getFileName().toString());
        name.getTooltip().setText(sample.file().toString());
        int chosen = samples.chosen().size();
        count.setText(chosen > 1 ? Messages.get("inspector.chosen", chosen) : "");
        count.setManaged(chosen > 1);
        showClass(sample);
        showSplit();
        facts.show(sample, samples);
        showing = false;
    }

    private void showClass(ImageSample sample) {
        var classes = samples.target().stream().map(ImageSample::classId).distinct().toList();
        var label = classes.size() == 1 ? samples.labelOf(sample) : null;
        int index = label == null ? -1 : samples.indexOf(label);
        dot.setFill(index < 0 ? ClassPalette.neutral() : ClassPalette.color(index));
        dotAndName.setText(
                label != null
                        ? label.name()
                        : Messages.get(classes.size() > 1 ? "inspector.mixed" : "classes.none"));
        digit.setText(index < 0 ? "" : SampleActions.digit(index));
        digit.setVisible(!digit.getText().isEmpty());
        aClass.setAccessibleText(Messages.get("dataset.class") + ": " + dotAndName.getText());
    }

    private void showSplit() {
        split.valueProperty().set(commonSplit());
    }

    private @Nullable SplitRole commonSplit() {
        var target = samples.target();
        var first = target.isEmpty() ? null : samples.roleOf(target.getFirst());
        return target.stream().allMatch(sample -> samples.roleOf(sample) == first) ? first : null;
    }

    /** The size of a picture and its file in words. */
    static String size(ImageSample sample) {
        var facts = sample.facts();
        var bytes = Numbers.bytes(facts.bytes());
        return facts.width() == 0
                ? bytes
                : Messages.get("inspector.size", facts.width(), facts.height(), bytes);
    }
}
