package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;

class ClassOrderTest {

    /** 0 and 3 are taken for each other most often, then 1 and 4; 2 is never wrong. */
    private static final int[][] COUNTS = {
        {9, 0, 0, 5, 0}, {0, 9, 0, 0, 2}, {0, 0, 9, 0, 0}, {4, 0, 0, 9, 1}, {0, 2, 0, 0, 9}
    };

    @Test
    void theClassesStandAsTheyWereGiven() {
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, ClassOrder.GIVEN.indices(COUNTS));
    }

    @Test
    void theClassWithMostErrorsInItsRowAndColumnComesFirst() {
        assertArrayEquals(new int[] {3, 0, 4, 1, 2}, ClassOrder.ERRORS.indices(COUNTS));
    }

    @Test
    void classesThatAreTakenForEachOtherStandSideBySide() {
        assertArrayEquals(new int[] {0, 3, 4, 1, 2}, ClassOrder.TOGETHER.indices(COUNTS));
    }

    @Test
    void groupsOfLikeClassesBecomeBlocks() {
        int groups = 4;
        int[][] counts = new int[20][20];
        for (int a = 0; a < 20; a++) {
            for (int b = 0; b < 20; b++) {
                counts[a][b] = a % groups == b % groups ? 3 : 0;
            }
        }
        int[] order = ClassOrder.TOGETHER.indices(counts);
        int changes = 0;
        for (int i = 1; i < order.length; i++) {
            changes += order[i] % groups == order[i - 1] % groups ? 0 : 1;
        }
        assertEquals(groups - 1, changes);
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderHasEveryClassOnce(ClassOrder order) {
        var random = new Random(3);
        for (int classes : new int[] {0, 1, 2, 30}) {
            int[][] counts = new int[classes][classes];
            for (int[] row : counts) {
                for (int c = 0; c < classes; c++) {
                    row[c] = random.nextInt(4);
                }
            }
            var seen = new TreeSet<Integer>();
            for (int index : order.indices(counts)) {
                assertTrue(seen.add(index));
            }
            assertEquals(classes, seen.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherOrderMovesCountsAndChangesNone(ClassOrder order) {
        var matrix = Answers.ofCounts(COUNTS).evaluation().matrix();
        var classes = order.of(matrix);
        int[][] counts = matrix.counts(classes);
        for (int a = 0; a < counts.length; a++) {
            for (int p = 0; p < counts.length; p++) {
                assertEquals(
                        matrix.at(classes.get(a).id(), classes.get(p).id()).size(), counts[a][p]);
            }
        }
    }

    @Test
    void pairsAreTheCellsBesideTheDiagonalTheLargestFirst() {
        var matrix = Answers.ofCounts(COUNTS).evaluation().matrix();
        var pairs = matrix.confusedPairs();
        assertEquals(List.of(5, 4, 2, 2, 1), pairs.stream().map(ConfusedPair::count).toList());
        for (var pair : pairs) {
            assertEquals(matrix.at(pair.actual().id(), pair.predicted().id()).size(), pair.count());
            assertEquals(matrix.row(pair.actual().id()).size(), pair.support());
        }
        assertEquals(matrix.errors().size(), pairs.stream().mapToInt(ConfusedPair::count).sum());
        assertEquals(5.0 / 14, pairs.getFirst().share(), 1e-12);
    }

    @Test
    void theMatrixAsCsvHasItsClassesAsHeadings() {
        var matrix = Answers.ofCounts(new int[][] {{3, 1}, {0, 2}}).evaluation().matrix();
        var reversed = matrix.classes().reversed();
        assertEquals(
                """
                actual\\predicted,class 1,class 0\r
                class 1,2,0\r
                class 0,1,3\r
                """,
                ConfusionCsv.text(matrix, reversed));
    }
}
