package app.ocellus.ui.training;

import app.ocellus.message.Sentence;
import app.ocellus.training.PreparationStage;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;

/**
 * Why the run ended and what was kept, in sentences, with the way on; a hint while nothing has
 * ended.
 */
final class EndingCard extends HBox {

    private final TrainingViewModel model;
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Button evaluate = new Button();

    EndingCard(TrainingViewModel model, Runnable goOn) {
        super(16);
        this.model = model;
        getStyleClass().add("oc-card");
        setId("ending");
        setMinHeight(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("oc-strong");
        sentence.setWrapText(true);
        evaluate.textProperty().bind(Messages.binding("training.evaluate"));
        evaluate.setGraphic(Icon.EVALUATE.node(16));
        evaluate.getStyleClass().add("accent");
        evaluate.setId("evaluate");
        evaluate.setOnAction(_ -> goOn.run());
        evaluate.setMinWidth(USE_PREF_SIZE);
        var words = new VBox(4, title, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, evaluate);
        InvalidationListener show = _ -> show();
        model.stateProperty().addListener(show);
        model.stageProperty().addListener(show);
        model.runProperty().addListener(show);
        model.ending().addListener(show);
        model.remarks().addListener(show);
        model.form().subsetProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void show() {
        var state = model.stateProperty().get();
        var stage = model.stageProperty().get();
        title.setText(Messages.get(titleKey(state, stage)));
        var words = new ArrayList<String>();
        if (model.ending().isEmpty()) {
            words.add(Messages.get(hintKey(state, stage), model.splitSizes().toArray()));
        }
        model.ending().forEach(told -> words.add(spoken(told)));
        model.remarks().forEach(remark -> words.add(spoken(remark)));
        sentence.setText(String.join(" ", words));
        boolean usable = model.runProperty().get() != null && !model.busyProperty().get();
        evaluate.setVisible(usable);
        evaluate.setManaged(usable);
    }

    private String spoken(Sentence told) {
        return told.in(Messages.locale());
    }

    private static String titleKey(TrainingViewModel.State state, PreparationStage stage) {
        return switch (state) {
            case NO_DATA, READY -> "training.title-ready";
            case PREPARING -> Stages.title(stage);
            case RUNNING -> "training.title-running";
            case ENDING -> "training.title-ending";
            case FINISHED -> "training.title-finished";
            case CANCELLED -> "training.title-cancelled";
            case FAILED -> "training.title-failed";
        };
    }

    private static String hintKey(TrainingViewModel.State state, PreparationStage stage) {
        return switch (state) {
            case PREPARING -> Stages.hint(stage);
            case RUNNING, ENDING -> "training.hint-running";
            case NO_DATA, READY, FINISHED, CANCELLED, FAILED -> "training.hint-ready";
        };
    }
}
