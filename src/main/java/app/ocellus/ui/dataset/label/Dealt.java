package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ImageSample;

/** A picture that was dealt out for a person to decide about. */
interface Dealt {

    /** The picture as it is today. */
    ImageSample sample();

    /** Whether the person has decided. */
    boolean isDecided();
}
