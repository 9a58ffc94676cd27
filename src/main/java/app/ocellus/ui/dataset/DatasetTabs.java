package app.ocellus.ui.dataset;

import app.ocellus.ui.dataset.health.HealthViewModel;
import app.ocellus.ui.dataset.map.MapViewModel;
import app.ocellus.ui.dataset.split.SplitViewModel;

/**
 * What stands beside the samples in the dataset's view: its health, its map, and how it is shared
 * out.
 */
public record DatasetTabs(HealthViewModel health, MapViewModel map, SplitViewModel split) {}
