package app.ocellus.evaluation;

/** A model that is loaded once: it answers, and shows what it looked at. */
public record OpenModel(Classifier classifier, Explainer explainer) {}
