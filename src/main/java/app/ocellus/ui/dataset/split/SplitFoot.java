package app.ocellus.ui.dataset.split;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Text;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.Reason;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What applying would change, and the buttons that do it and take it back. */
final class SplitFoot extends HBox {

    private final SplitViewModel model;
    private final Label sentence = new Label();

    SplitFoot(SplitViewModel model) {
        super(10);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("oc-split-foot");
        sentence.setId("split-consequence");
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(sentence, back(), apply());
        sentence.textProperty().bind(spoken());
    }

    /** What stands in the way comes before what would be. */
    private StringBinding spoken() {
        return Bindings.createStringBinding(
                () -> {
                    var obstacle = model.obstacleProperty().get();
                    return (obstacle.equals(Text.NONE)
                                    ? model.consequenceProperty().get()
                                    : obstacle)
                            .spoken();
                },
                model.obstacleProperty(),
                model.consequenceProperty(),
                Messages.localeProperty());
    }

    private Reason apply() {
        var apply = new Button();
        apply.setId("apply-split");
        apply.textProperty().bind(Messages.binding("plan.apply"));
        apply.getStyleClass().add("accent");
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setOnAction(_ -> model.apply());
        apply.disableProperty().bind(model.obstacleProperty().isNotEqualTo(Text.NONE));
        var why =
                Bindings.createStringBinding(
                        () -> model.obstacleProperty().get().spoken(),
                        model.obstacleProperty(),
                        Messages.localeProperty());
        apply.accessibleHelpProperty().bind(sentence.textProperty());
        var reason = Reason.behind(apply, why);
        reason.setMinWidth(USE_PREF_SIZE);
        return reason;
    }

    private Button back() {
        var back = new Button("", Icon.UNDO.node(16));
        back.setId("back-to-plan");
        back.textProperty().bind(Messages.binding("plan.back"));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> model.goBack());
        back.visibleProperty().bind(model.planBeforeProperty().isNotNull());
        back.managedProperty().bind(back.visibleProperty());
        return back;
    }
}
