package app.ocellus.ui.dataset;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Pieces;
import app.ocellus.ui.common.ThumbnailSource;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import java.nio.file.Path;
import java.util.ArrayList;

/**
 * The open dataset: its classes, its samples and one of them large. To be laid out for the first
 * time is what costs most of showing it, so its parts can be laid out before, one by one.
 */
final class DatasetPane extends BorderPane {

    private static final double LEAST_SIDE = 200;
    private static final double SIDE = 262;

    private final Pieces parts;

    /**
     * The parts, nowhere yet.
     *
     * @param above what has to be said stands above them
     * @param foot what stands below the classes
     */
    DatasetPane(
            DatasetViewModel model,
            DatasetTabs tabs,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs,
            Node above,
            Node foot) {
        var classes = new ClassPanel(model, foot);
        var actions =
                new SampleActions(
                        model.samples(), model.edits(), dialogs, tabs.similar()::moreLike);
        var samples = new SamplesPane(model, tabs, actions, pictures, dialogs);
        classes.visibleProperty().bind(samples.samplesShown());
        classes.managedProperty().bind(classes.visibleProperty());
        var readOnly = model.edits().readOnlyProperty();
        var inspector = new InspectorPane(model.samples(), actions, pictures, readOnly);
        inspector
                .prefWidthProperty()
                .bind(Bindings.max(LEAST_SIDE, Bindings.min(SIDE, widthProperty().multiply(0.22))));
        var pieces = new ArrayList<Runnable>();
        pieces.add(() -> setTop(above));
        pieces.add(() -> setLeft(classes));
        pieces.add(() -> setRight(inspector));
        pieces.addAll(inspector.pieces());
        pieces.add(() -> setCenter(samples));
        pieces.addAll(samples.pieces());
        parts = new Pieces(pieces);
    }

    /** Lays out the parts while something else is shown. */
    void prepare() {
        parts.begin(this);
    }

    /** Shows all of it, or nothing. */
    void open(boolean now) {
        if (now) {
            parts.finish();
        }
        setVisible(now);
    }
}
