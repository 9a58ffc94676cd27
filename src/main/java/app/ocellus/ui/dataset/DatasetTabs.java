package app.ocellus.ui.dataset;

import app.ocellus.ui.dataset.health.HealthViewModel;
import app.ocellus.ui.dataset.label.CheckViewModel;
import app.ocellus.ui.dataset.label.LabelViewModel;
import app.ocellus.ui.dataset.map.MapViewModel;
import app.ocellus.ui.dataset.similar.SimilarViewModel;
import app.ocellus.ui.dataset.similar.TwinsViewModel;
import app.ocellus.ui.dataset.split.SplitViewModel;

/**
 * What stands beside the samples in the dataset's view.
 *
 * @param label gives classes to what has none
 * @param check asks about classes that look wrong
 * @param health what is wrong
 * @param map where each lies by what it looks like
 * @param split how it is shared out
 * @param similar what looks alike
 * @param twins copies that were altered
 */
public record DatasetTabs(
        LabelViewModel label,
        CheckViewModel check,
        HealthViewModel health,
        MapViewModel map,
        SplitViewModel split,
        SimilarViewModel similar,
        TwinsViewModel twins) {}
