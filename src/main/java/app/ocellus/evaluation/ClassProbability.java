package app.ocellus.evaluation;

import app.ocellus.dataset.ClassLabel;

/** A class and how probable the model holds it, in [0,1]. */
public record ClassProbability(ClassLabel label, double probability) {}
