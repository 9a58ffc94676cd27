package app.ocellus.ui.evaluation.comparison;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.evaluation.comparison.Comparison.Pair;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;
import app.ocellus.ui.control.ThumbnailCard;
import app.ocellus.ui.control.ThumbnailCard.Caption;
import app.ocellus.ui.control.ThumbnailGrid;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;

/** The pictures that only one of the runs got right, or those behind a number of the cells. */
final class ComparedPictures extends VBox {

    private static final double CELL = 116;

    private final ComparisonViewModel model;
    private final SegmentedControl<Part> lists = new SegmentedControl<Part>().small();
    private final Label title = new Label();
    private final ThumbnailGrid<Pair> grid;
    private final StackPane middle = new StackPane();
    private final EmptyState nothing =
            new EmptyState(
                    Icon.DONE,
                    Messages.binding("evaluation.no-pictures"),
                    Messages.binding("compare.no-pictures-text"));

    ComparedPictures(ComparisonViewModel model, ThumbnailSource<Path> pictures) {
        super(8);
        this.model = model;
        this.grid =
                new ThumbnailGrid<>(
                        (pair, side) -> pictures.load(pair.first().sample().file(), side),
                        ComparedPictures::card);
        getStyleClass().add("oc-card");
        setMinWidth(0);
        lists.setId("compare-lists");
        lists.setMaxWidth(USE_PREF_SIZE);
        lists.valueProperty().bindBidirectional(model.partProperty());
        title.setId("compare-title");
        title.getStyleClass().add("oc-strong");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        grid.setId("compare-pictures");
        grid.setIdentity(pair -> pair.first().sample().id());
        grid.captionLinesProperty().set(3);
        grid.cellSizeProperty().set(CELL);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(lists, title, middle);
        InvalidationListener show = _ -> show();
        model.pictures().addListener(show);
        model.partProperty().addListener(show);
        model.comparedProperty().addListener(show);
        Messages.localeProperty()
                .addListener(
                        _ -> {
                            show();
                            grid.refresh();
                        });
        show();
    }

    private void show() {
        var compared = model.comparedProperty().get();
        if (compared.isEmpty()) {
            return;
        }
        var comparison = compared.get().comparison();
        lists.setSegments(
                List.of(
                        segment("compare.only-1", new Part.OnlyFirst(), compared.get()),
                        segment("compare.only-2", new Part.OnlySecond(), compared.get())));
        title.setText(title(comparison.classes(), model.pictures().size()));
        if (!model.pictures().equals(grid.items())) {
            grid.setItems(model.pictures());
        }
        var shown = model.pictures().isEmpty() ? nothing : grid;
        if (!middle.getChildren().equals(List.of(shown))) {
            middle.getChildren().setAll(shown);
        }
    }

    private static Segment<Part> segment(String key, Part part, Compared now) {
        return Segment.of(part, Messages.binding(key))
                .withBadge(Numbers.count(part.count(now.comparison())));
    }

    private String title(List<ClassLabel> classes, int count) {
        return switch (model.partProperty().get()) {
            case Part.OnlyFirst _ -> Messages.get("compare.title-only-1", count);
            case Part.OnlySecond _ -> Messages.get("compare.title-only-2", count);
            case Part.Learnt _ -> Messages.get("compare.title-learnt", count);
            case Part.Cell(var actual, var predicted, var side) ->
                    Messages.get(
                            switch (side) {
                                case FIRST -> "compare.title-in-1";
                                case SECOND -> "compare.title-in-2";
                                case GAINED -> "compare.title-gained";
                                case LOST -> "compare.title-lost";
                                case CHANGED -> "compare.title-changed";
                            },
                            count,
                            name(classes, actual),
                            name(classes, predicted));
        };
    }

    private static String name(List<ClassLabel> classes, ClassId id) {
        return classes.stream()
                .filter(label -> label.id().equals(id))
                .map(ClassLabel::name)
                .findFirst()
                .orElse(id.value());
    }

    private static ThumbnailCard card(Pair pair) {
        return ThumbnailCard.named(pair.first().sample().id().value())
                .withCaptions(
                        new Caption(
                                Messages.get("evaluation.actual"),
                                pair.first().actual().name(),
                                ""),
                        answer("compare.says-1", pair.first()),
                        answer("compare.says-2", pair.second()));
    }

    private static Caption answer(String key, EvaluatedSample sample) {
        return new Caption(
                Messages.get(key),
                sample.predicted().name(),
                Numbers.wholePercent(sample.predictedProbability()));
    }
}
