package app.ocellus.ui.control;

import app.ocellus.task.Progress;
import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is being done, how far it is, how long that still takes, and a button that leaves it. */
public final class WorkProgress extends VBox {

    private static final double WIDTH = 320;

    private final ObservableValue<Progress> progress;
    private final ThinBar bar = new ThinBar(6);
    private final Label left = new Label();

    /**
     * Stands in for what the work will find.
     *
     * @param what is being done
     * @param how it is done
     */
    public WorkProgress(
            ObservableValue<String> what,
            ObservableValue<String> how,
            ObservableValue<Progress> progress,
            Runnable leave) {
        super(12);
        this.progress = progress;
        setAlignment(Pos.CENTER);
        bar.setMaxWidth(WIDTH);
        bar.accessibleTextProperty().bind(what);
        left.getStyleClass().add("oc-muted");
        var cancel = new Button();
        cancel.textProperty().bind(Messages.binding("dialogs.cancel"));
        cancel.setOnAction(_ -> leave.run());
        var words = new EmptyState(Icon.TIME, what, how);
        words.setMaxHeight(USE_PREF_SIZE);
        var row = new HBox(cancel);
        row.setAlignment(Pos.CENTER);
        getChildren().addAll(words, bar, left, row);
        InvalidationListener show = _ -> show();
        progress.addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        var now = progress.getValue();
        bar.setShare(Math.max(0, now.fraction()));
        left.setText(now.remaining().map(Durations::left).orElse(" "));
    }
}
