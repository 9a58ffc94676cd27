package app.ocellus.ui.prediction;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.ClassPicker;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.prediction.CorrectionViewModel.State;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.stream.IntStream;

/** Says of an answer whether it is right, and makes a sample of the dataset of the picture. */
final class CorrectionBar extends HBox {

    private final CorrectionViewModel model;
    private final ClassPicker picker = new ClassPicker();
    private final Button right = new Button("", Icon.DONE.node(15));
    private final Button wrong = new Button();
    private final Label words = new Label();
    private final Hyperlink undo = new Hyperlink();

    CorrectionBar(CorrectionViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        right.setId("answer-right");
        right.setMinWidth(USE_PREF_SIZE);
        right.setOnAction(_ -> model.accept());
        wrong.setId("answer-wrong");
        wrong.setMinWidth(USE_PREF_SIZE);
        wrong.textProperty().bind(Messages.binding("prediction.add-wrong"));
        wrong.setOnAction(_ -> picker.show(wrong, choices(), "", model::correct));
        words.getStyleClass().add("oc-muted");
        words.setId("answer-in-dataset");
        words.setWrapText(true);
        undo.setId("answer-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.textProperty().bind(Messages.binding("prediction.undo"));
        undo.setOnAction(_ -> model.edits().undo());
        getChildren().addAll(right, wrong, words, undo);
        InvalidationListener show = _ -> show();
        model.stateProperty().addListener(show);
        model.edits().errorProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        var state = model.stateProperty().get();
        boolean inside = state instanceof State.Inside;
        boolean possible = inside || state instanceof State.Outside;
        setShown(right, possible && model.isSaidKnown() && !model.isSaidSo());
        right.setText(Messages.get(inside ? "prediction.relabel-right" : "prediction.add-right"));
        setShown(wrong, possible);
        setShown(undo, state instanceof State.Inside one && one.last());
        words.setText(words(state));
        setShown(words, !words.getText().isEmpty());
    }

    private String words(State state) {
        var error = model.edits().errorProperty().get();
        if (error != null) {
            return error.in(Messages.locale());
        }
        return switch (state) {
            case State.NoPicture _, State.Outside _ -> "";
            case State.NoDataset _ -> Messages.get("prediction.add-no-dataset");
            case State.ReadOnly _ -> Messages.get("prediction.add-read-only");
            case State.Inside(_, var name, _) -> Messages.get("prediction.in-dataset", name);
        };
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private List<ClassPicker.Choice> choices() {
        var classes = model.classes();
        return IntStream.range(0, classes.size())
                .mapToObj(
                        i ->
                                new ClassPicker.Choice(
                                        classes.get(i).name(), ClassPalette.color(i), ""))
                .toList();
    }
}
