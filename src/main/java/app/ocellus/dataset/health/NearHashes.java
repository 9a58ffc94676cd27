package app.ocellus.dataset.health;

import app.ocellus.image.PerceptualHash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds perceptual hashes that differ in few bits without comparing all pairs: of three parts of
 * two hashes that differ in at most two bits, one is the same (pigeonhole; multi-index hashing,
 * Norouzi, Punjani, Fleet 2012).
 */
final class NearHashes {

    /** Two numbers whose hashes differ in so many bits. */
    record Pair(int one, int other, int distance) {}

    private static final int PARTS = PerceptualHash.MOST_DIFFERENT + 1;
    private static final int PART_BITS = Math.ceilDiv(Long.SIZE, PARTS);

    private NearHashes() {}

    /** The pairs that lie near each other; of equal hashes, each with the first of them. */
    static List<Pair> pairs(Map<Integer, Long> hashes) {
        var pairs = new ArrayList<Pair>();
        var firsts = new HashMap<Long, Integer>();
        hashes.forEach(
                (number, hash) -> {
                    var first = firsts.putIfAbsent(hash, number);
                    if (first != null) {
                        pairs.add(new Pair(first, number, 0));
                    }
                });
        for (var part = 0; part < PARTS; part++) {
            var buckets = new HashMap<Long, List<Long>>();
            for (var hash : firsts.keySet()) {
                buckets.computeIfAbsent(part(hash, part), _ -> new ArrayList<>()).add(hash);
            }
            for (var bucket : buckets.values()) {
                compare(bucket, firsts, pairs);
            }
        }
        return pairs;
    }

    private static long part(long hash, int part) {
        return hash >>> (part * PART_BITS) & (1L << PART_BITS) - 1;
    }

    private static void compare(List<Long> bucket, Map<Long, Integer> firsts, List<Pair> pairs) {
        for (var i = 0; i < bucket.size(); i++) {
            long one = bucket.get(i);
            for (var j = i + 1; j < bucket.size(); j++) {
                long other = bucket.get(j);
                var distance = PerceptualHash.distance(one, other);
                if (distance <= PerceptualHash.MOST_DIFFERENT) {
                    pairs.add(
                            new Pair(
                                    firsts.getOrDefault(one, 0),
                                    firsts.getOrDefault(other, 0),
                                    distance));
                }
            }
        }
    }
}
