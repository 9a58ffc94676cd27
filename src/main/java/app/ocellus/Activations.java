package app.ocellus;

import app.ocellus.ui.evaluation.SampleActivation;
import app.ocellus.ui.prediction.AnswerActivation;

/** What the model looked at, in an evaluation and at a prediction. */
public record Activations(SampleActivation sample, AnswerActivation answer) {}
