package app.ocellus.benchmark;

import java.util.List;

/**
 * Measures what the figures in the documentation say: {@code training-step PYTHON [ROUNDS]}. How to
 * run it and the other side of each comparison stands in benchmarks/README.md.
 */
public final class Benchmarks {

    private static final int ROUNDS = 7;

    private Benchmarks() {}

    /** Runs the benchmark that is named first. */
    public static void main(String[] arguments) throws Exception {
        var words = List.of(String.join(" ", arguments).split(" "));
        switch (words.getFirst()) {
            case "training-step" ->
                    TrainingStep.run(
                            words.size() > 1 ? words.get(1) : "python3",
                            words.size() > 2 ? Integer.parseInt(words.get(2)) : ROUNDS);
            default -> throw new IllegalArgumentException("no benchmark named " + words);
        }
        System.exit(0);
    }
}
