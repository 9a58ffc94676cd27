package app.ocellus.serve;

import app.ocellus.evaluation.Classifier;

import java.util.Map;

/**
 * The model that answers.
 *
 * @param name what people call it
 * @param info what {@code GET /info} says
 */
public record ServedModel(String name, Classifier classifier, Map<String, Object> info) {}
