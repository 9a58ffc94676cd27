package app.ocellus.evaluation.labelling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

class MedoidsTest {

    /** Three heaps of different sizes, one after the other. */
    private static List<float[]> heaps(int... sizes) {
        var random = new Random(7);
        var points = new ArrayList<float[]>();
        for (int heap = 0; heap < sizes.length; heap++) {
            for (int i = 0; i < sizes[heap]; i++) {
                points.add(new float[] {10 * heap + random.nextFloat(), random.nextFloat()});
            }
        }
        return points;
    }

    @Test
    void oneOfEachHeapIsTakenHoweverSmallItIs() {
        var taken = Medoids.of(heaps(40, 3, 20), 3, new Random(1));
        var heaps =
                Arrays.stream(taken)
                        .mapToObj(i -> i < 40 ? 0 : i < 43 ? 1 : 2)
                        .collect(Collectors.toSet());
        assertEquals(Set.of(0, 1, 2), heaps);
    }

    @Test
    void theSameRandomNumbersTakeTheSame() {
        var points = heaps(10, 10);
        assertArrayEquals(
                Medoids.of(points, 5, new Random(3)), Medoids.of(points, 5, new Random(3)));
    }

    @Test
    void copiesAreTakenOnceEachWhereThereAreTooFewOthers() {
        var copies = List.of(new float[2], new float[2], new float[2], new float[] {1, 1});
        var taken = Medoids.of(copies, 3, new Random(1));
        assertEquals(3, Arrays.stream(taken).distinct().count());
    }

    @Test
    void askedForMoreThanThereAreAllAreTaken() {
        assertArrayEquals(new int[] {0, 1}, Medoids.of(heaps(2), 5, new Random(1)));
        assertArrayEquals(new int[0], Medoids.of(List.of(), 5, new Random(1)));
    }
}
