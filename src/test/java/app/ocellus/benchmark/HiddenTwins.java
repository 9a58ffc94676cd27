package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.look.Look;
import app.ocellus.dataset.similar.NearTwins;
import app.ocellus.dataset.similar.SimilarityIndex;
import app.ocellus.fixtures.AlteredCopy;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.training.Shuffle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hides altered copies of photographs among them, and sees whether they are found. */
final class HiddenTwins {

    private static final int COPIES = 100;
    private static final Cancellation NEVER = new Cancellation();

    private final Composition program;
    private final List<ImageSample> originals;

    private HiddenTwins(Composition program, Path data) {
        this.program = program;
        this.originals = images(data);
    }

    /**
     * Prints how many of 100 copies are found, and what else is: at first what is found where
     * nothing was hidden.
     *
     * @param home where an earlier run has kept the features; empty for a new one
     */
    static void run(Path data, String home) throws IOException {
        try (var program = new Composition(TestProgram.directories(OneLook.kept(home)))) {
            var benchmark = new HiddenTwins(program, data);
            var before = benchmark.pairs(benchmark.originals);
            System.out.printf("%d pairs among the photographs themselves:%n", before.size());
            before.forEach(System.out::println);
            for (long seed = 1; seed <= 6; seed++) {
                benchmark.hide(seed, before);
            }
        }
    }

    private void hide(long seed, Set<Set<String>> before) throws IOException {
        var random = Shuffle.random(seed, 1);
        var order = Shuffle.order(originals.size(), random);
        var folder = Files.createTempDirectory("ocellus-twins");
        var hidden = new HashSet<Set<String>>();
        for (int i = 0; i < COPIES; i++) {
            var from = originals.get(order[i]).file();
            var copy = folder.resolve("copies").resolve(i + ".jpg");
            AlteredCopy.write(from, copy, random);
            hidden.add(Set.of(from.toString(), copy.toString()));
        }
        var all = new ArrayList<>(originals);
        all.addAll(images(folder));
        var found = pairs(all);
        long right = found.stream().filter(hidden::contains).count();
        found.removeAll(hidden);
        found.removeAll(before);
        System.out.printf(
                "seed %d: %d of %d copies found among %d, %d other pairs %s%n",
                seed, right, COPIES, all.size(), found.size(), found);
    }

    private List<ImageSample> images(Path folder) {
        return program.scanner()
                .scan(folder, Progress.Listener.NONE, NEVER)
                .snapshot()
                .images()
                .toList();
    }

    private Set<Set<String>> pairs(List<ImageSample> samples) {
        var looks = new HashMap<SampleId, Look>();
        var files = new HashMap<SampleId, String>();
        for (var sample : samples) {
            looks.put(sample.id(), program.looks().looker().look(sample));
            files.put(sample.id(), sample.file().toString());
        }
        var table =
                program.features("efficientnet-lite0", new Preprocessing(224, Fit.CROP))
                        .features(samples, Progress.Listener.NONE, NEVER);
        var index = SimilarityIndex.of(table, Progress.Listener.NONE, NEVER);
        long began = System.nanoTime();
        var pairs = new HashSet<Set<String>>();
        for (var pair : NearTwins.of(table, index, looks, Progress.Listener.NONE, NEVER)) {
            pairs.add(
                    Set.of(
                            files.getOrDefault(pair.one(), ""),
                            files.getOrDefault(pair.other(), "")));
        }
        System.out.printf("%.1f s, ", (System.nanoTime() - began) / 1e9);
        return pairs;
    }
}
