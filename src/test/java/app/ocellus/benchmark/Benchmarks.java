package app.ocellus.benchmark;

import java.nio.file.Path;
import java.util.List;

/**
 * Measures what the figures in the documentation say. How to run it, and the other side of each
 * comparison, stands in benchmarks/README.md:
 *
 * <pre>
 * training-step PYTHON [ROUNDS]
 * epoch PYTHON DATA
 * memory
 * heart-beat DATA [SECONDS]
 * checkpoints DATA
 * kill KILLS DATA [OPTIONS OF train]
 * </pre>
 */
public final class Benchmarks {

    private static final String ROUNDS = "7";
    private static final String A_MINUTE = "60";

    private Benchmarks() {}

    /** Runs the benchmark that is named first. */
    public static void main(String[] arguments) throws Exception {
        var words = List.of(String.join(" ", arguments).split(" +"));
        switch (words.getFirst()) {
            case "training-step" ->
                    TrainingStep.run(words.get(1), Integer.parseInt(word(words, 2, ROUNDS)));
            case "epoch" -> Epochs.run(words.get(1), Path.of(words.get(2)));
            case "memory" -> TrainingMemory.run();
            case "heart-beat" ->
                    HeartBeat.run(
                            Path.of(words.get(1)).toAbsolutePath(),
                            Integer.parseInt(word(words, 2, A_MINUTE)));
            case "checkpoints" -> CheckpointCost.run(Path.of(words.get(1)).toAbsolutePath());
            case "kill" ->
                    KilledRuns.run(words.subList(2, words.size()), Integer.parseInt(words.get(1)));
            default -> throw new IllegalArgumentException("no benchmark named " + words);
        }
        System.exit(0);
    }

    private static String word(List<String> words, int index, String otherwise) {
        return words.size() > index ? words.get(index) : otherwise;
    }
}
