package app.ocellus.ui.evaluation.suspects;

import app.ocellus.evaluation.suspects.LabelIssue;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.PictureFrame;
import app.ocellus.ui.control.ProbabilityBars;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** A suspect: its picture, what it is called, what it looks like, and how sure that is. */
final class SuspectCell extends ListCell<@Nullable LabelIssue> {

    /** All cells are of one height, so that a list of thousands scrolls as one of ten. */
    static final double HEIGHT = 96;

    private static final double PICTURE = 80;
    private static final int PIXELS = 256;

    private final SuspectsViewModel model;
    private final PictureFrame picture;
    private final Label sentence = new Label();
    private final ProbabilityBars bars = new ProbabilityBars();
    private final Label split = new Label();
    private final Label name = new Label();
    private final HBox row;
    private @Nullable Path shown;

    SuspectCell(SuspectsViewModel model, ThumbnailSource<Path> pictures) {
        this.model = model;
        this.picture = new PictureFrame(pictures, PICTURE, PICTURE, PIXELS);
        picture.setMinSize(PICTURE, PICTURE);
        sentence.getStyleClass().add("oc-medium");
        sentence.setMinWidth(0);
        split.getStyleClass().add("oc-pill");
        split.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().addAll("oc-muted", "oc-small");
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        var foot = new HBox(8, split, name);
        foot.setAlignment(Pos.CENTER_LEFT);
        var words = new VBox(4, sentence, bars, foot);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(12, picture, words);
        row.setAlignment(Pos.CENTER_LEFT);
        // as wide as the list, whatever it holds
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LabelIssue issue, boolean empty) {
        super.updateItem(issue, empty);
        if (empty || issue == null) {
            setGraphic(null);
            setAccessibleText(null);
            shown = null;
            return;
        }
        var file = issue.sample().file();
        if (!file.equals(shown)) {
            shown = file;
            picture.show(file);
        }
        setGraphic(row);
        showWords();
    }

    /** What may change while the picture stays. */
    void showWords() {
        var issue = getItem();
        if (issue == null) {
            return;
        }
        sentence.setText(SuspectWords.sentence(issue));
        bars.setRows(SuspectWords.bars(model, issue));
        split.setText(SuspectWords.split(model, issue));
        split.setVisible(!split.getText().isEmpty());
        split.setManaged(split.isVisible());
        name.setText(issue.sample().id().value());
        setAccessibleText(
                "%s %s, %s, %s"
                        .formatted(
                                sentence.getText(),
                                Numbers.wholePercent(issue.suggestedProbability()),
                                split.getText(),
                                name.getText()));
    }
}
