package app.ocellus.ui.dataset.map;

import app.ocellus.dataset.map.MapStage;
import app.ocellus.task.Progress;

import java.time.Duration;

/** How far a map is that is being made. */
public record MapStep(MapStage stage, Progress progress) {

    /** Before anything is known. */
    static final MapStep FIRST = new MapStep(MapStage.FEATURES, new Progress(0, 0, Duration.ZERO));
}
