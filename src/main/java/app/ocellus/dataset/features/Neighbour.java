package app.ocellus.dataset.features;

import app.ocellus.dataset.ImageSample;

/**
 * A sample that looks like a picture.
 *
 * @param similarity the cosine of the angle between their features, at most 1
 */
public record Neighbour(ImageSample sample, double similarity) {}
