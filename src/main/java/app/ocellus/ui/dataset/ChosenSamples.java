package app.ocellus.ui.dataset;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;

import java.util.List;

/** The samples that keys and menus act on, wherever they are shown. */
public interface ChosenSamples {

    /** What is chosen, else what has the focus. */
    List<ImageSample> target();

    /** The classes of the open dataset. */
    List<ClassLabel> classes();

    /** Whether a person left it out. */
    boolean isExcluded(ImageSample sample);
}
