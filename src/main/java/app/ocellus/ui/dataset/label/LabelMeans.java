package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.evaluation.labelling.HeadTrainer;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What guesses are made with.
 *
 * @param features of what a training would see; asked for on the window's thread
 * @param rest how long labels are to stand before they are learnt from
 */
public record LabelMeans(Supplier<FeatureSource> features, HeadTrainer heads, Duration rest) {}
