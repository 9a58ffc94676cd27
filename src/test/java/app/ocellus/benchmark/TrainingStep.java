package app.ocellus.benchmark;

import app.ocellus.engine.torch.TrainingSteps;
import app.ocellus.training.TrainingConfig.Depth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Training throughput on ready tensors, taking turns with plain PyTorch in the same run. */
final class TrainingStep {

    private static final int WARM_UP = 3;
    private static final int BATCH = 32;

    private TrainingStep() {}

    /**
     * Measures.
     *
     * @param python the interpreter that has PyTorch
     */
    static void run(String python, int rounds) throws IOException {
        var ours = new EnumMap<Depth, List<Double>>(Depth.class);
        var theirs = new EnumMap<Depth, List<Double>>(Depth.class);
        try (var peer = new Peer(python)) {
            for (var depth : TrainingSteps.depths()) {
                try (var steps = new TrainingSteps(depth)) {
                    for (int i = 0; i < WARM_UP; i++) {
                        steps.step();
                    }
                    for (int round = 0; round < rounds; round++) {
                        add(ours, depth, steps.step());
                        add(theirs, depth, peer.step(depth));
                    }
                }
            }
        }
        report(ours, theirs);
    }

    private static void add(Map<Depth, List<Double>> all, Depth depth, double seconds) {
        all.computeIfAbsent(depth, _ -> new ArrayList<>()).add(seconds);
    }

    private static void report(Map<Depth, List<Double>> ours, Map<Depth, List<Double>> theirs) {
        double allLayers = median(theirs.getOrDefault(Depth.ALL, List.of()));
        System.out.printf(
                "%-10s %12s %12s %12s %14s%n",
                "depth", "images/s", "PyTorch", "same depth", "its all-layer");
        for (var depth : TrainingSteps.depths()) {
            double own = median(ours.getOrDefault(depth, List.of()));
            double peer = median(theirs.getOrDefault(depth, List.of()));
            System.out.printf(
                    "%-10s %12.1f %12.1f %12.2f %14.2f%n",
                    depth.text(), BATCH / own, BATCH / peer, peer / own, allLayers / own);
        }
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    /** The Python side, which makes a step when asked. */
    private static final class Peer implements AutoCloseable {

        private final Process process;
        private final PrintStream questions;
        private final BufferedReader answers;

        Peer(String python) throws IOException {
            process =
                    new ProcessBuilder(python, "benchmarks/training_step.py", "--serve")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
            answers =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
        }

        double step(Depth depth) throws IOException {
            questions.println("step " + depth.text());
            var answer = answers.readLine();
            if (answer == null || answer.startsWith("error")) {
                throw new IOException(String.valueOf(answer));
            }
            return Double.parseDouble(answer);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
