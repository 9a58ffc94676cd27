package app.ocellus.dataset;

import app.ocellus.message.Sentence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pictures that were taken one right after the other. */
final class Bursts {

    private static final int LIKELY_SECONDS = 2;
    private static final double LIKELY_SHARE = 0.2;

    private static final Comparator<ImageSample> BY_TIME =
            Comparator.<ImageSample>comparingLong(image -> image.facts().taken().orElse(0))
                    .thenComparing(image -> image.id().value());

    private Bursts() {}

    /** The groups of two or more, each picture no more than so long after the one before. */
    static List<List<SampleId>> of(Stream<ImageSample> images, double seconds) {
        var bursts = new ArrayList<List<SampleId>>();
        for (var folder : Groups.byFolder(images.filter(i -> i.facts().taken().isPresent()))) {
            split(folder.stream().sorted(BY_TIME).toList(), seconds * 1000, bursts);
        }
        return bursts;
    }

    private static void split(List<ImageSample> ordered, double millis, List<List<SampleId>> into) {
        var burst = new ArrayList<SampleId>();
        long last = 0;
        for (var image : ordered) {
            long taken = image.facts().taken().orElse(0);
            if (!burst.isEmpty() && taken - last > millis) {
                close(burst, into);
            }
            burst.add(image.id());
            last = taken;
        }
        close(burst, into);
    }

    private static void close(List<SampleId> burst, List<List<SampleId>> into) {
        if (burst.size() > 1) {
            into.add(List.copyOf(burst));
        }
        burst.clear();
    }

    /** Says so where more than a fifth of all images seem to be of bursts. */
    static Optional<ScanProblem> note(Path root, List<ImageSample> images) {
        long inBursts = of(images.stream(), LIKELY_SECONDS).stream().mapToLong(List::size).sum();
        if (inBursts <= LIKELY_SHARE * images.size()) {
            return Optional.empty();
        }
        var sentence = Sentence.of("dataset.bursts", root, inBursts, images.size(), LIKELY_SECONDS);
        return Optional.of(new ScanProblem(root, ScanProblem.Kind.NOTE, sentence));
    }
}
