package app.ocellus.dataset.map;

import app.ocellus.task.Progress;

/** What is done for a map, one after the other. */
public enum MapStage {
    /** What a backbone sees in the images; the longest by far where it is not remembered. */
    FEATURES,
    /** Which images look most alike. */
    NEIGHBOURS,
    /** Where they lie. */
    LAYOUT;

    /** Hears of progress, on the thread that works. */
    @FunctionalInterface
    public interface Listener {
        /** Called after every unit or so of a stage; must be quick. */
        void report(MapStage stage, Progress progress);
    }
}
