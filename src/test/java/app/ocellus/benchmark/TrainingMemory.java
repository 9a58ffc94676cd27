package app.ocellus.benchmark;

import app.ocellus.engine.torch.TrainingSteps;
import app.ocellus.training.TrainingConfig.Depth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What 300 training steps leave behind: arrays that PyTorch keeps, memory of the process. */
final class TrainingMemory {

    private static final int STEPS = 300;
    private static final int WARM_UP = 30;

    private TrainingMemory() {}

    static void run() throws IOException {
        try (var steps = new TrainingSteps(Depth.LAST_TWO)) {
            for (int i = 0; i <= WARM_UP + STEPS; i++) {
                steps.step();
                if (i >= WARM_UP && (i - WARM_UP) % 50 == 0) {
                    System.gc();
                    System.out.printf(
                            "step %3d: %d arrays, %d MB resident%n",
                            i - WARM_UP, steps.arrays(), resident());
                }
            }
        }
    }

    /** Of Linux, in MB. */
    static long resident() throws IOException {
        return resident("self");
    }

    /** The same of another process. */
    static long resident(String process) throws IOException {
        return Files.readAllLines(Path.of("/proc", process, "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
