package app.ocellus.ui.main;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.help.HelpViewModel;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Opens the page of the guide that explains the present view. */
final class HelpButton extends Button {

    HelpButton(MainViewModel model, HelpViewModel help) {
        super("", Icon.HELP.node(18));
        setId("help-open");
        getStyleClass().add("flat");
        accessibleTextProperty().bind(Messages.binding("help.open"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("help.open"));
        setTooltip(tip);
        setOnAction(_ -> help.toggle(page(model.stepProperty().get())));
    }

    /** The page of a view. */
    static String page(Step step) {
        return switch (step) {
            case DATASET -> "dataset";
            case TRAIN -> "train";
            case EVALUATE -> "evaluate";
            case PREDICT -> "predict";
            case RUNS -> "runs";
            case EXPORT -> "export";
            case SETTINGS -> "settings";
        };
    }
}
