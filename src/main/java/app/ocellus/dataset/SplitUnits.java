package app.ocellus.dataset;

import static java.util.stream.Collectors.groupingBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is dealt out to the splits: a sample, or a group that must stay together. */
final class SplitUnits {

    /**
     * Samples that go to one split together.
     *
     * @param rank the order of dealing; it depends on the seed and the first sample's path alone
     */
    record Unit(long rank, List<ImageSample> samples) {
        int size() {
            return samples.size();
        }
    }

    private SplitUnits() {}

    /** The units of {@code pool} by the class of their first sample, in the order of dealing. */
    static Map<ClassId, List<Unit>> byClass(List<ImageSample> pool, SampleUnion union, long seed) {
        var together = new LinkedHashMap<SampleId, List<ImageSample>>();
        for (var sample : pool) {
            together.computeIfAbsent(union.of(sample.id()), _ -> new ArrayList<>(1)).add(sample);
        }
        return together.values().stream()
                .map(members -> unit(members, seed))
                .sorted(
                        Comparator.comparingLong(Unit::rank)
                                .thenComparing(unit -> unit.samples().getFirst().id().value()))
                .collect(groupingBy(unit -> unit.samples().getFirst().classId()));
    }

    private static Unit unit(List<ImageSample> members, long seed) {
        var ordered =
                members.stream()
                        .sorted(Comparator.comparing(sample -> sample.id().value()))
                        .toList();
        return new Unit(rank(ordered.getFirst().id(), seed), ordered);
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
