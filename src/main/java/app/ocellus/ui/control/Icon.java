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
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The pictograms of the window, by what they mean. */
public enum Icon {
    ADD(MaterialDesignP.PLUS),
    AUGMENT(MaterialDesignI.IMAGE_MULTIPLE_OUTLINE),
    BROKEN_IMAGE(MaterialDesignI.IMAGE_BROKEN_VARIANT),
    CHECK(MaterialDesignC.CHECK),
    CLOSE(MaterialDesignC.CLOSE),
    COLLAPSED(MaterialDesignC.CHEVRON_RIGHT),
    COMPARE(MaterialDesignC.COMPARE),
    COPY(MaterialDesignC.CONTENT_COPY),
    DATASET(MaterialDesignV.VIEW_GRID_OUTLINE),
    DELETE(MaterialDesignT.TRASH_CAN_OUTLINE),
    DEVICE(MaterialDesignM.MEMORY),
    DONE(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
    DROP(MaterialDesignT.TRAY_ARROW_DOWN),
    EDIT(MaterialDesignP.PENCIL_OUTLINE),
    ERROR(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
    EVALUATE(MaterialDesignB.BULLSEYE),
    EXPANDED(MaterialDesignC.CHEVRON_DOWN),
    EXPORT(MaterialDesignE.EXPORT_VARIANT),
    FILE(MaterialDesignF.FILE_DOCUMENT_OUTLINE),
    FILTER(MaterialDesignF.FILTER_OUTLINE),
    FOLDER(MaterialDesignF.FOLDER_OUTLINE),
    FOLDER_OPEN(MaterialDesignF.FOLDER_OPEN_OUTLINE),
    HELP(MaterialDesignH.HELP_CIRCLE_OUTLINE),
    IMAGE(MaterialDesignI.IMAGE_OUTLINE),
    INFORMATION(MaterialDesignI.INFORMATION_OUTLINE),
    KEYBOARD(MaterialDesignK.KEYBOARD_OUTLINE),
    LOOK(MaterialDesignE.EYE_OUTLINE),
    MODEL(MaterialDesignC.CUBE_OUTLINE),
    MORE(MaterialDesignD.DOTS_HORIZONTAL),
    OPEN(MaterialDesignO.OPEN_IN_NEW),
    PAUSE(MaterialDesignP.PAUSE),
    PREDICT(MaterialDesignA.ARROW_COLLAPSE_DOWN),
    REDO(MaterialDesignR.REDO_VARIANT),
    REFRESH(MaterialDesignR.REFRESH),
    RUNS(MaterialDesignM.MENU),
    SAVE(MaterialDesignC.CONTENT_SAVE_OUTLINE),
    SEARCH(MaterialDesignM.MAGNIFY),
    SETTINGS(MaterialDesignC.COG_OUTLINE),
    SHUFFLE(MaterialDesignS.SHUFFLE_VARIANT),
    SORT(MaterialDesignS.SORT),
    START(MaterialDesignP.PLAY),
    STOP(MaterialDesignS.STOP),
    TAG(MaterialDesignT.TAG_OUTLINE),
    TIME(MaterialDesignC.CLOCK_OUTLINE),
    TRAIN(MaterialDesignC.CHART_LINE),
    UNDO(MaterialDesignU.UNDO_VARIANT),
    WARNING(MaterialDesignA.ALERT_OUTLINE);

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
