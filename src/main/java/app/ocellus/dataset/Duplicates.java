package app.ocellus.dataset;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.task.Cancellation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds samples of equal content. Most files differ in their size or in the checksum of their first
 * part, which is known already; only those that agree in both are read.
 */
final class Duplicates {

    private record Look(long bytes, long startSum) {
        static Look of(ImageSample sample) {
            return new Look(sample.bytes(), sample.facts().startSum());
        }
    }

    private record Hashed(SampleId sample, ContentHash hash) {}

    private Duplicates() {}

    /** The groups of two or more, each in the order of the samples. */
    static List<List<SampleId>> among(List<ImageSample> samples, Cancellation cancellation) {
        var alike = samples.stream().collect(groupingBy(Look::of, counting()));
        var groups = new LinkedHashMap<ContentHash, List<SampleId>>();
        samples.parallelStream()
                .filter(sample -> alike.getOrDefault(Look.of(sample), 0L) > 1)
                .map(sample -> hashed(sample, cancellation))
                .flatMap(Optional::stream)
                .forEachOrdered(
                        hashed ->
                                groups.computeIfAbsent(hashed.hash(), _ -> new ArrayList<>())
                                        .add(hashed.sample()));
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private static Optional<Hashed> hashed(ImageSample sample, Cancellation cancellation) {
        cancellation.throwIfRequested();
        return hash(sample).map(hash -> new Hashed(sample.id(), hash));
    }

    private static Optional<ContentHash> hash(ImageSample sample) {
        try {
            return Optional.of(ContentHash.of(Files.readAllBytes(sample.file())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
