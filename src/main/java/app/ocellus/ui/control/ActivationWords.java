package app.ocellus.ui.control;

import app.ocellus.evaluation.ActivationMap;
import app.ocellus.ui.common.Messages;

/** Where a map is strongest, for those who cannot see it. */
final class ActivationWords {

    private static final String[][] PLACES = {
        {"activation.top-left", "activation.top", "activation.top-right"},
        {"activation.left", "activation.middle", "activation.right"},
        {"activation.bottom-left", "activation.bottom", "activation.bottom-right"}
    };

    private ActivationWords() {}

    /** The ninth of the square that the strongest place lies in. */
    static String place(ActivationMap map) {
        int best = 0;
        for (int i = 0; i < map.values().length; i++) {
            best = map.values()[i] > map.values()[best] ? i : best;
        }
        int row = third(best / map.columns(), map.rows());
        int column = third(best % map.columns(), map.columns());
        return Messages.get(PLACES[row][column]);
    }

    /** By the middle of the place. */
    private static int third(int place, int places) {
        return (int) (3 * (place + 0.5) / places);
    }
}
