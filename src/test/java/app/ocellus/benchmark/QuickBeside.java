package app.ocellus.benchmark;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Quick training and its test, whole processes, beside the same job in plain PyTorch: with
 * nothing known, and with the features that each side has kept.
 */
final class QuickBeside {

    private final String python;
    private final Path data;
    private final Path folder;
    private final Rounds rounds = new Rounds();

    private QuickBeside(String python, Path data, Path folder) {
        this.python = python;
        this.data = data;
        this.folder = folder;
    }

    /**
     * Measures and reports.
     *
     * @param python the interpreter that has PyTorch and torchvision
     * @param data a folder with {@code train} and {@code test}
     */
    static void run(String python, Path data) throws IOException {
        var beside = new QuickBeside(python, data, Files.createTempDirectory("ocellus-quick"));
        for (int round = 0; round < Rounds.COUNT; round++) {
            var home = beside.folder.resolve("home" + round);
            var cache = beside.folder.resolve("features" + round + ".pt");
            beside.peer("torch, cold", cache);
            beside.ours("ocellus, cold", home);
            beside.peer("torch, cached", cache);
            beside.ours("ocellus, cached", home);
        }
        beside.report();
    }

    private void peer(String name, Path cache) throws IOException {
        long began = System.nanoTime();
        JsonNode answer = Beside.script(python, "quick.py", data, "--cache", cache);
        rounds.note(name, (System.nanoTime() - began) / 1e9);
        rounds.note(name + ", imported", answer.get("seconds").asDouble());
        System.out.printf("test accuracy of %s: %.4f%n", name, answer.get("accuracy").asDouble());
    }

    private void ours(String name, Path home) throws IOException {
        var model = folder.resolve("model.ocellus");
        Files.deleteIfExists(model);
        double train = Beside.command(home, "train", data, "-o", model, "--json");
        double test = Beside.command(home, "evaluate", model, data.resolve("test"), "--json");
        rounds.note(name, train + test);
    }

    private void report() {
        for (var peer : new String[] {"torch, cold", "torch, cold, imported"}) {
            for (var own : new String[] {"ocellus, cold", "ocellus, cached"}) {
                share(own, peer);
            }
        }
        share("ocellus, cached", "torch, cached");
        share("ocellus, cached", "torch, cached, imported");
    }

    private void share(String own, String peer) {
        System.out.printf(
                "%s %.1f s, %s %.1f s: %.3f of it%n",
                own, rounds.median(own), peer, rounds.median(peer), 1 / rounds.ratio(own, peer));
    }
}
