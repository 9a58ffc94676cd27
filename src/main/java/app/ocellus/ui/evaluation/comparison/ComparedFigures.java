package app.ocellus.ui.evaluation.comparison;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.RunNames;
import app.ocellus.ui.control.Icon;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The figures of both runs, whether they differ by more than chance, and in which cells. */
final class ComparedFigures extends VBox {

    private static final double LEAST_WIDTH = 340;

    private final ComparisonViewModel model;
    private final Label title = new Label();
    private final FiguresTable figures = new FiguresTable();
    private final Label verdict = new Label();
    private final VBox warnings = new VBox(2);

    ComparedFigures(ComparisonViewModel model) {
        super(10);
        this.model = model;
        getStyleClass().add("oc-card");
        setMinWidth(LEAST_WIDTH);
        title.getStyleClass().add("oc-strong");
        verdict.setId("compare-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        var cells = new CellsTable(model);
        VBox.setVgrow(cells, Priority.ALWAYS);
        var heading = new Label();
        heading.textProperty().bind(Messages.binding("compare.cells"));
        heading.getStyleClass().add("oc-strong");
        heading.setMinWidth(USE_PREF_SIZE);
        var legend = new Label();
        legend.textProperty().bind(Messages.binding("compare.cells-note"));
        legend.getStyleClass().addAll("oc-muted", "oc-small");
        legend.setWrapText(true);
        legend.setMinHeight(USE_PREF_SIZE);
        var about = new VBox(2, heading, legend);
        getChildren().addAll(title, figures, verdict, warnings, about, cells);
        InvalidationListener show = _ -> show();
        model.comparedProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        model.comparedProperty().get().ifPresent(this::show);
    }

    private void show(Compared now) {
        var comparison = now.comparison();
        title.setText(Messages.get("compare.on", comparison.samples()));
        var run = model.runProperty().getValue();
        var other = model.otherProperty().get();
        figures.show(
                comparison,
                run == null ? "" : RunNames.of(run.saved().record()).spoken(),
                other == null ? "" : RunNames.of(other.record()).spoken());
        verdict.setText(
                model.isSame()
                        ? Messages.get("compare.same")
                        : comparison.test().sentence().in(Messages.locale()));
        warn(now);
    }

    private void warn(Compared now) {
        warnings.getChildren().clear();
        warn("compare.learnt-1", new Part.Learnt(now.firstLearnt()), now);
        warn("compare.learnt-2", new Part.Learnt(now.secondLearnt()), now);
        warnings.setManaged(!warnings.getChildren().isEmpty());
    }

    /** Who wants to know which images those are can look at them. */
    private void warn(String key, Part learnt, Compared now) {
        int count = learnt.count(now.comparison());
        if (count > 0) {
            var words = new Label(Messages.get(key, count), Icon.WARNING.node(15));
            words.getStyleClass().add("oc-warn-text");
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            var show = new Hyperlink(Messages.get("compare.show"));
            show.setMinWidth(USE_PREF_SIZE);
            show.setOnAction(_ -> model.partProperty().set(learnt));
            warnings.getChildren().add(new HBox(6, words, show));
        }
    }
}
