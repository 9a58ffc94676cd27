package app.ocellus.dataset.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.image.PerceptualHash;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

class NearHashesTest {

    private static Set<String> found(LinkedHashMap<Integer, Long> hashes) {
        var found = new TreeSet<String>();
        for (var pair : NearHashes.pairs(hashes)) {
            found.add(
                    Math.min(pair.one(), pair.other())
                            + "-"
                            + Math.max(pair.one(), pair.other())
                            + ":"
                            + pair.distance());
        }
        return found;
    }

    @Test
    void whatAllPairsWouldFindIsFound() {
        var random = new Random(4);
        var hashes = new LinkedHashMap<Integer, Long>();
        for (var i = 0; i < 300; i++) {
            var base = i < 150 ? random.nextLong() : hashes.getOrDefault(i - 150, 0L);
            var flips = i < 150 ? 0 : i % 5;
            for (var k = 0; k < flips; k++) {
                base ^= 1L << random.nextInt(Long.SIZE);
            }
            hashes.put(i, base);
        }
        var expected = new TreeSet<String>();
        hashes.forEach(
                (i, one) ->
                        hashes.forEach(
                                (j, other) -> {
                                    var distance = PerceptualHash.distance(one, other);
                                    if (i < j && distance <= 2) {
                                        expected.add(i + "-" + j + ":" + distance);
                                    }
                                }));
        assertEquals(expected, found(hashes));
    }

    @Test
    void threeBitsApartIsTooFar() {
        var hashes = new LinkedHashMap<Integer, Long>();
        hashes.put(0, 0b0L);
        hashes.put(1, 1L | 1L << 30 | 1L << 60);
        hashes.put(2, 1L << 30 | 1L << 60);
        assertEquals(Set.of("0-2:2", "1-2:1"), found(hashes));
    }
}
