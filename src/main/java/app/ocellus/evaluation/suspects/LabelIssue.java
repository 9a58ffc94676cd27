package app.ocellus.evaluation.suspects;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;

/**
 * A sample whose label is probably wrong.
 *
 * @param label what it is said to be
 * @param suggested what it more probably is
 * @param labelProbability of its label, in [0,1], by a head that has not learnt from the sample
 * @param suggestedProbability of the suggested class, by the same head
 */
public record LabelIssue(
        ImageSample sample,
        ClassLabel label,
        ClassLabel suggested,
        double labelProbability,
        double suggestedProbability) {}
