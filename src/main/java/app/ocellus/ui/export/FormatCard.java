package app.ocellus.ui.export;

import app.ocellus.export.ExportFormat;
import app.ocellus.ui.common.Messages;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A form that a model can be exported in, and who can use it. */
final class FormatCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final CheckBox box = new CheckBox();

    FormatCard(ExportFormat format, ExportViewModel model) {
        super(5);
        getStyleClass().addAll("oc-card", "oc-format");
        box.setId("format-" + format.text());
        box.textProperty().bind(Messages.binding(name(format)));
        box.getStyleClass().add("oc-strong");
        var text = new Label();
        text.textProperty().bind(Messages.binding(explanation(format)));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("oc-muted");
        box.accessibleHelpProperty().bind(text.textProperty());
        box.selectedProperty()
                .addListener(
                        (_, _, now) -> {
                            pseudoClassStateChanged(CHOSEN, now);
                            if (now) {
                                model.formats().add(format);
                            } else {
                                model.formats().remove(format);
                            }
                        });
        InvalidationListener show = _ -> box.setSelected(model.formats().contains(format));
        model.formats().addListener(show);
        show.invalidated(model.formats());
        setOnMouseClicked(
                event -> {
                    if (event.getTarget() != box) {
                        box.fire();
                    }
                });
        getChildren().addAll(box, text);
    }

    /** What a form is called. */
    static String name(ExportFormat format) {
        return switch (format) {
            case ONNX -> "export.onnx";
            case TORCHSCRIPT -> "export.torchscript";
            case DJL -> "export.djl";
            case SPARK -> "export.spark";
            case CARD -> "export.card";
        };
    }

    private static String explanation(ExportFormat format) {
        return switch (format) {
            case ONNX -> "export.onnx-text";
            case TORCHSCRIPT -> "export.torchscript-text";
            case DJL -> "export.djl-text";
            case SPARK -> "export.spark-text";
            case CARD -> "export.card-text";
        };
    }
}
