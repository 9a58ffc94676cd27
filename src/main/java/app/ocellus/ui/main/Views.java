package app.ocellus.ui.main;

import javafx.scene.Node;

import java.util.function.Supplier;

/** The views of the steps, each made when it is first gone to. */
public record Views(
        Supplier<Node> dataset,
        Supplier<Node> training,
        Supplier<Node> evaluation,
        Supplier<Node> prediction,
        Supplier<Node> runs,
        Supplier<Node> export,
        Supplier<Node> settings) {

    /** A new view of a step. */
    Node make(Step step) {
        return switch (step) {
            case DATASET -> dataset.get();
            case TRAIN -> training.get();
            case EVALUATE -> evaluation.get();
            case PREDICT -> prediction.get();
            case RUNS -> runs.get();
            case EXPORT -> export.get();
            case SETTINGS -> settings.get();
        };
    }
}
