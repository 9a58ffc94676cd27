package app.ocellus.evaluation;

import app.ocellus.dataset.ClassLabel;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** In which order the classes of a confusion matrix stand. */
public enum ClassOrder {
    /** As the model and the dataset have them. */
    GIVEN {
        @Override
        int[] indices(int[][] counts) {
            return IntStream.range(0, counts.length).toArray();
        }
    },
    /** What is wrong most often first: the errors of a class are those of its row and column. */
    ERRORS {
        @Override
        int[] indices(int[][] counts) {
            int[] errors =
                    IntStream.range(0, counts.length).map(c -> errorsOf(counts, c)).toArray();
            return IntStream.range(0, counts.length)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer c) -> -errors[c]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    },
    /**
     * What is taken for each other side by side, so that groups of like classes show as blocks: a
     * chain that begins with the pair confused most often and grows at the end that the next class
     * is confused with more often.
     */
    TOGETHER {
        @Override
        int[] indices(int[][] counts) {
            return counts.length < 2 ? GIVEN.indices(counts) : chain(mutual(counts));
        }
    };

    /** The classes of a matrix in this order; equals as they were given. */
    public List<ClassLabel> of(ConfusionMatrix matrix) {
        return IntStream.of(indices(matrix.counts())).mapToObj(matrix.classes()::get).toList();
    }

    abstract int[] indices(int[][] counts);

    private static int errorsOf(int[][] counts, int c) {
        int errors = 0;
        for (int other = 0; other < counts.length; other++) {
            errors += other == c ? 0 : counts[c][other] + counts[other][c];
        }
        return errors;
    }

    /** How often two classes were taken for each other, in both directions. */
    private static int[][] mutual(int[][] counts) {
        int[][] mutual = new int[counts.length][counts.length];
        for (int a = 0; a < counts.length; a++) {
            for (int b = 0; b < counts.length; b++) {
                mutual[a][b] = a == b ? 0 : counts[a][b] + counts[b][a];
            }
        }
        return mutual;
    }

    private static int[] chain(int[][] mutual) {
        var placed = new BitSet(mutual.length);
        Deque<Integer> chain = new ArrayDeque<>();
        int first = mostConfused(mutual);
        chain.add(first);
        placed.set(first);
        while (chain.size() < mutual.length) {
            int left = nearest(mutual[chain.getFirst()], placed);
            int right = nearest(mutual[chain.getLast()], placed);
            if (mutual[chain.getFirst()][left] > mutual[chain.getLast()][right]) {
                chain.addFirst(left);
                placed.set(left);
            } else {
                chain.addLast(right);
                placed.set(right);
            }
        }
        return chain.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int mostConfused(int[][] mutual) {
        return IntStream.range(0, mutual.length)
                .boxed()
                .max(
                        Comparator.comparingInt(
                                        (Integer c) -> IntStream.of(mutual[c]).max().orElse(0))
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    /**
     * The class not placed yet that is confused with a row's class most often; the first of equals.
     */
    private static int nearest(int[] row, BitSet placed) {
        int nearest = placed.nextClearBit(0);
        for (int c = nearest; c < row.length; c = placed.nextClearBit(c + 1)) {
            nearest = row[c] > row[nearest] ? c : nearest;
        }
        return nearest;
    }
}
