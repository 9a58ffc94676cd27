package app.ocellus.ui.dataset;

import app.ocellus.ui.dataset.health.HealthViewModel;
import app.ocellus.ui.dataset.similar.SimilarViewModel;
import app.ocellus.ui.dataset.similar.TwinsViewModel;
import app.ocellus.ui.dataset.split.SplitViewModel;

/**
 * What stands beside the samples in the dataset's view: its health, how it is shared out, and what
 * looks alike.
 */
public record DatasetTabs(
        HealthViewModel health,
        SplitViewModel split,
        SimilarViewModel similar,
        TwinsViewModel twins) {}
