package app.ocellus.ui.control;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The pictograms of the window, by what they mean. */
public enum Icon {
    ADD(MaterialDesignP.PLUS),
    BACK(MaterialDesignC.CHEVRON_LEFT),
    BROKEN_IMAGE(MaterialDesignI.IMAGE_BROKEN_VARIANT),
    CLOSE(MaterialDesignC.CLOSE),
    CONTINUE(MaterialDesignF.FAST_FORWARD),
    COPY(MaterialDesignC.CONTENT_COPY),
    DATASET(MaterialDesignV.VIEW_GRID_OUTLINE),
    DELETE(MaterialDesignT.TRASH_CAN_OUTLINE),
    DEVICE(MaterialDesignM.MEMORY),
    DICE(MaterialDesignD.DICE_5_OUTLINE),
    DONE(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
    DROP(MaterialDesignT.TRAY_ARROW_DOWN),
    ERROR(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
    EVALUATE(MaterialDesignB.BULLSEYE),
    EXPORT(MaterialDesignE.EXPORT_VARIANT),
    EYE(MaterialDesignE.EYE_OUTLINE),
    FILTER(MaterialDesignF.FILTER_OUTLINE),
    FOLDER(MaterialDesignF.FOLDER_OUTLINE),
    FOLDER_OPEN(MaterialDesignF.FOLDER_OPEN_OUTLINE),
    HELP(MaterialDesignH.HELP_CIRCLE_OUTLINE),
    IMAGE(MaterialDesignI.IMAGE_OUTLINE),
    INFORMATION(MaterialDesignI.INFORMATION_OUTLINE),
    MAP(MaterialDesignC.CHART_SCATTER_PLOT),
    NEXT(MaterialDesignC.CHEVRON_RIGHT),
    MORE(MaterialDesignD.DOTS_HORIZONTAL),
    PREDICT(MaterialDesignA.ARROW_COLLAPSE_DOWN),
    REDO(MaterialDesignR.REDO),
    REFRESH(MaterialDesignR.REFRESH),
    RUNS(MaterialDesignF.FORMAT_LIST_BULLETED),
    SAVE(MaterialDesignC.CONTENT_SAVE_OUTLINE),
    SEARCH(MaterialDesignM.MAGNIFY),
    SETTINGS(MaterialDesignC.COG_OUTLINE),
    SHUFFLE(MaterialDesignS.SHUFFLE_VARIANT),
    START(MaterialDesignP.PLAY),
    STOP(MaterialDesignS.STOP),
    TIME(MaterialDesignC.CLOCK_OUTLINE),
    TRAIN(MaterialDesignC.CHART_LINE),
    TUNE(MaterialDesignT.TUNE_VARIANT),
    UNDO(MaterialDesignU.UNDO),
    WARNING(MaterialDesignA.ALERT_OUTLINE),
    ZOOM_IN(MaterialDesignM.MAGNIFY_PLUS_OUTLINE),
    ZOOM_OUT(MaterialDesignM.MAGNIFY_MINUS_OUTLINE);

    private final Ikon ikon;

    Icon(Ikon ikon) {
        this.ikon = ikon;
    }

    /**
     * A new node of this pictogram in the text's colour.
     *
     * @param size in pixels, one of those that icons.css knows
     */
    public FontIcon node(int size) {
        var icon = new FontIcon(ikon);
        // Primer gives every icon one size, whatever is set here; a style class overrules it
        icon.getStyleClass().add("oc-icon-" + size);
        icon.setAccessibleRole(javafx.scene.AccessibleRole.NODE);
        return icon;
    }
}
