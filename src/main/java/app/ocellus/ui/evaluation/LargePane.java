package app.ocellus.ui.evaluation;

import app.ocellus.evaluation.EvaluatedSample;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Reason;
import app.ocellus.ui.control.ZoomFrame;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.function.IntConsumer;

/** One evaluated picture as large as there is room, with all that is known of it. */
final class LargePane extends ZoomFrame {

    private static final double ROOM_FOR_FIGURES = 400;

    private final EvaluationViewModel model;
    private final SampleParts parts;
    private boolean open;

    /**
     * A pane that follows what is selected while it is open.
     *
     * @param go chooses a neighbour: -1 the one before, 1 the next
     * @param leave goes back to the gallery
     */
    LargePane(
            EvaluationViewModel model,
            EvaluationEdits edits,
            SampleParts parts,
            IntConsumer go,
            Runnable leave) {
        super(go, leave);
        this.model = model;
        this.parts = parts;
        setId("evaluated-large");
        setMinSize(0, 0);
        setTitle(parts.name, parts.alike, parts.reveal);
        parts.alike.setId("evaluated-large-alike");
        parts.relabel.setMinWidth(Region.USE_PREF_SIZE);
        parts.exclude.setMinWidth(Region.USE_PREF_SIZE);
        parts.pictures.fill();
        VBox.setVgrow(parts.pictures, Priority.ALWAYS);
        var figures = figures();
        var content =
                new VBox(
                        8,
                        parts.pictures,
                        parts.bar().controls(),
                        parts.bar().words(),
                        parts.verdict,
                        figures);
        for (var node : content.getChildren().subList(1, content.getChildren().size())) {
            ((Region) node).setMinHeight(Region.USE_PREF_SIZE);
        }
        // in little room they would leave none for the picture; the strip shows them too
        figures.visibleProperty().bind(heightProperty().greaterThan(ROOM_FOR_FIGURES));
        figures.managedProperty().bind(figures.visibleProperty());
        content.setPadding(new Insets(4, 0, 0, 0));
        setCenter(content);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> letter(event, go));
        addEventFilter(KeyEvent.KEY_TYPED, LargePane::swallow);
        model.selectedProperty().addListener(_ -> show());
        edits.pendingProperty().addListener(_ -> show());
        Messages.localeProperty().addListener(_ -> show());
    }

    private HBox figures() {
        HBox.setHgrow(parts.bars, Priority.ALWAYS);
        var buttons = new VBox(8, parts.relabel, parts.exclude);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        buttons.setFillWidth(true);
        parts.relabel.setMaxWidth(Double.MAX_VALUE);
        parts.exclude.setMaxWidth(Double.MAX_VALUE);
        return new HBox(16, parts.bars, Reason.behind(buttons, parts.whyReadOnly()));
    }

    /** J and K go through lists in many programs. */
    private static void letter(KeyEvent event, IntConsumer go) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.J || event.getCode() == KeyCode.K) {
            go.accept(event.getCode() == KeyCode.J ? 1 : -1);
            event.consume();
        }
    }

    /** What they type would otherwise begin the name of a class. */
    private static void swallow(KeyEvent event) {
        if (!event.isShortcutDown() && "jk".contains(typed(event))) {
            event.consume();
        }
    }

    private static String typed(KeyEvent event) {
        var text = event.getCharacter().toLowerCase(Locale.ROOT);
        return text.isEmpty() ? "none" : text;
    }

    /** Shows what is selected from now on, or rests. */
    void setOpen(boolean now) {
        open = now;
        show();
    }

    /** Beside what the class is chosen. */
    Node place() {
        return parts.relabel;
    }

    private void show() {
        EvaluatedSample sample = open ? model.selectedProperty().get() : null;
        parts.show(sample);
        if (sample != null) {
            setPlace(model.pictures().indexOf(sample) + 1, model.pictures().size());
            setAccessibleText(parts.name.getText() + ", " + parts.verdict.getText());
        }
    }
}
