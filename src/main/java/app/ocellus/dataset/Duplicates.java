package app.ocellus.dataset;

import static java.util.stream.Collectors.groupingBy;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.task.Cancellation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Finds samples of equal content; only files of equal size are read. */
final class Duplicates {

    private Duplicates() {}

    /** The groups of two or more, each in the order of the samples. */
    static List<List<SampleId>> among(List<ImageSample> samples, Cancellation cancellation) {
        return samples.stream().collect(groupingBy(ImageSample::bytes)).values().stream()
                .filter(sameSize -> sameSize.size() > 1)
                .toList()
                .parallelStream()
                .map(sameSize -> equal(sameSize, cancellation))
                .flatMap(Collection::stream)
                .sorted(
                        (a, b) ->
                                NaturalOrder.INSTANCE.compare(
                                        a.getFirst().value(), b.getFirst().value()))
                .toList();
    }

    private static List<List<SampleId>> equal(
            List<ImageSample> sameSize, Cancellation cancellation) {
        cancellation.throwIfRequested();
        var groups = new LinkedHashMap<ContentHash, List<SampleId>>();
        for (var sample : sameSize) {
            hash(sample)
                    .ifPresent(
                            hash ->
                                    groups.computeIfAbsent(hash, _ -> new ArrayList<>())
                                            .add(sample.id()));
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private static Optional<ContentHash> hash(ImageSample sample) {
        try {
            return Optional.of(ContentHash.of(Files.readAllBytes(sample.file())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
