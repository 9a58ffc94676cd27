package app.ocellus.dataset;

import static java.util.stream.Collectors.groupingBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is dealt out to the splits: a sample, or a group that must stay together. */
final class SplitUnits {

    /**
     * Samples that go to one split together.
     *
     * @param first of them by its path: it stands for all
     */
    record Unit(ImageSample first, List<ImageSample> samples) {

        static Unit of(List<ImageSample> samples) {
            var first = Collections.min(samples, Comparator.comparing(s -> s.id().value()));
            return new Unit(first, samples);
        }

        int size() {
            return samples.size();
        }
    }

    private record Ranked(long rank, Unit unit) {}

    private SplitUnits() {}

    /** The units of {@code pool} by the class of their first sample. */
    static Map<ClassId, List<Unit>> byClass(List<ImageSample> pool, SampleUnion union) {
        var together = new LinkedHashMap<SampleId, List<ImageSample>>();
        for (var sample : pool) {
            together.computeIfAbsent(union.of(sample.id()), _ -> new ArrayList<>(1)).add(sample);
        }
        return together.values().stream()
                .map(Unit::of)
                .collect(groupingBy(unit -> unit.first().classId()));
    }

    /** The order of dealing; it depends on the seed and the paths of the first samples alone. */
    static List<Unit> inOrder(List<Unit> units, long seed) {
        return units.stream()
                .map(unit -> new Ranked(rank(unit.first().id(), seed), unit))
                .sorted(
                        Comparator.comparingLong(Ranked::rank)
                                .thenComparing(ranked -> ranked.unit().first().id().value()))
                .map(Ranked::unit)
                .toList();
    }

    /** A number that scatters the samples, other for every seed. */
    static long rank(SampleId id, long seed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).flip());
            return ByteBuffer.wrap(digest.digest(id.value().getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
