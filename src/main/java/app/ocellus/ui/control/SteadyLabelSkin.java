package app.ocellus.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.skin.LabelSkin;

/**
 * Draws a label whose text changes often. The toolkit's own skin takes text and graphic out and
 * puts them back at every change, and all their styles are computed anew.
 */
final class SteadyLabelSkin extends LabelSkin {

    /** Draws {@code label}, which has no mnemonic. */
    SteadyLabelSkin(Label label) {
        super(label);
    }

    @Override
    protected void updateChildren() {
        if (!hasItsParts()) {
            super.updateChildren();
        }
    }

    private boolean hasItsParts() {
        var label = getSkinnable();
        var graphic = label.getGraphic();
        int parts = (label.getText().isEmpty() ? 0 : 1) + (graphic == null ? 0 : 1);
        return getChildren().size() == parts
                && (graphic == null || getChildren().contains(graphic));
    }
}
