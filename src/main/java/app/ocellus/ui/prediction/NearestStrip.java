package app.ocellus.ui.prediction;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.features.Neighbour;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.PictureFrame;
import app.ocellus.ui.control.ThinBar;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;

/** The pictures that the model learnt from and that look most like this one, in a row. */
final class NearestStrip extends VBox {

    private static final double LARGE = 72;
    private static final double SMALL = 48;
    private static final double GAP = 8;
    private static final int PIXELS = 160;

    private final NearestViewModel model;
    private final CorrectionViewModel dataset;
    private final ThumbnailSource<Path> pictures;
    private final Dialogs dialogs;
    private final Label words = new Label();
    private final HBox row = new HBox(GAP);
    private double side = LARGE;

    NearestStrip(
            NearestViewModel model,
            CorrectionViewModel dataset,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs) {
        super(6);
        this.model = model;
        this.dataset = dataset;
        this.pictures = pictures;
        this.dialogs = dialogs;
        setId("nearest");
        words.getStyleClass().add("oc-muted");
        words.setWrapText(true);
        row.setMinWidth(0);
        getChildren().addAll(words, row);
        InvalidationListener show = _ -> show();
        model.stateProperty().addListener(show);
        model.foundProperty().addListener(show);
        model.progressProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        // a picture that is cut off is worth less than room
        widthProperty().addListener(_ -> showWhatFits());
        show();
    }

    /** Takes less room where there is little. */
    void setCompact(boolean compact) {
        side = compact ? SMALL : LARGE;
        show();
    }

    private void show() {
        var state = model.stateProperty().get();
        words.setText(words(state));
        boolean found = state == NearestViewModel.State.FOUND;
        boolean looking = state == NearestViewModel.State.LOOKING;
        setVisible(state != NearestViewModel.State.NONE);
        setManaged(isVisible());
        // the place is kept while it is looked for, so that nothing jumps
        row.setManaged(found || looking);
        row.setMinHeight(side + GAP);
        List<Node> shown =
                found
                        ? model.foundProperty().get().stream().<Node>map(this::picture).toList()
                        : List.of();
        row.getChildren().setAll(shown);
        showWhatFits();
    }

    private String words(NearestViewModel.State state) {
        var error = model.errorProperty().get();
        return switch (state) {
            case NONE -> "";
            case LOOKING -> {
                double share = model.progressProperty().get();
                yield Messages.get(
                        "prediction.nearest-looking", share > 0 ? Numbers.wholePercent(share) : "");
            }
            case FOUND -> Messages.get("prediction.nearest");
            case ELSEWHERE -> Messages.get("prediction.nearest-elsewhere");
            case FAILED -> error == null ? "" : error.in(Messages.locale());
        };
    }

    private void showWhatFits() {
        int fit = (int) ((getWidth() + GAP) / (side + GAP));
        for (int i = 0; i < row.getChildren().size(); i++) {
            row.getChildren().get(i).setVisible(i < fit);
            row.getChildren().get(i).setManaged(i < fit);
        }
    }

    private VBox picture(Neighbour neighbour) {
        var sample = neighbour.sample();
        var classes = dataset.classes();
        int index = classes.stream().map(ClassLabel::id).toList().indexOf(sample.classId());
        var name = index < 0 ? sample.classId().value() : classes.get(index).name();
        var frame = new PictureFrame(pictures, side, side, PIXELS);
        frame.show(sample.file());
        var bar = new ThinBar(4);
        bar.setShare(1);
        bar.setColor(ClassPalette.color(Math.max(0, index)));
        var spoken =
                Messages.get(
                        "prediction.nearest-one",
                        name,
                        Numbers.wholePercent(neighbour.similarity()),
                        sample.id().value());
        frame.setAccessibleText(spoken);
        Tooltip.install(frame, new Tooltip(spoken));
        frame.setOnContextMenuRequested(
                event -> menu(sample.file()).show(frame, event.getScreenX(), event.getScreenY()));
        return new VBox(4, frame, bar);
    }

    private ContextMenu menu(Path file) {
        var reveal = new MenuItem(Messages.get("edit.reveal"));
        reveal.setOnAction(_ -> dialogs.reveal(file));
        return new ContextMenu(reveal);
    }
}
