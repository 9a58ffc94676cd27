package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.List;
import java.util.Random;

class ConfusionMatrixTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyCountIsTheNumberOfImagesItsCellOpens(long seed) {
        var random = new Random(seed);
        int classes = 2 + random.nextInt(7);
        int[][] tallied = new int[classes][classes];
        var answers = new Answers(Samples.names(classes));
        for (int i = 0; i < 300; i++) {
            int actual = random.nextInt(classes);
            var probabilities = probabilities(random, classes);
            tallied[actual][indexOfLargest(probabilities)]++;
            answers.add("class " + actual, probabilities);
        }

        var matrix = answers.evaluation().matrix();

        assertArrayEquals(tallied, matrix.counts());
        var opened = new HashSet<>();
        for (var actual : matrix.classes()) {
            for (var predicted : matrix.classes()) {
                var cell = matrix.at(actual.id(), predicted.id());
                assertEquals(cell.size(), matrix.count(actual.id(), predicted.id()));
                assertTrue(cell.stream().allMatch(s -> s.actual().equals(actual)));
                assertTrue(cell.stream().allMatch(s -> s.predicted().equals(predicted)));
                cell.forEach(sample -> assertTrue(opened.add(sample.sample().id())));
            }
        }
        assertEquals(300, opened.size());
    }

    private static float[] probabilities(Random random, int classes) {
        var values = new float[classes];
        float sum = 0;
        for (int c = 0; c < classes; c++) {
            values[c] = random.nextFloat();
            sum += values[c];
        }
        for (int c = 0; c < classes; c++) {
            values[c] /= sum;
        }
        return values;
    }

    private static int indexOfLargest(float[] values) {
        int index = 0;
        for (int i = 0; i < values.length; i++) {
            index = values[i] > values[index] ? i : index;
        }
        return index;
    }

    @Test
    void rowsAreActualAndColumnsPredicted() {
        var matrix = new Answers("cat", "dog").add("cat", 0.1f, 0.9f).evaluation().matrix();
        assertArrayEquals(new int[][] {{0, 1}, {0, 0}}, matrix.counts());
        assertEquals(1, matrix.at(Answers.id("cat"), Answers.id("dog")).size());
    }

    @Test
    void aCellOpensItsWorstImageFirst() {
        var matrix =
                new Answers("cat", "dog")
                        .add("cat", 0.4f, 0.6f)
                        .add("cat", 0.1f, 0.9f)
                        .add("cat", 0.3f, 0.7f)
                        .evaluation()
                        .matrix();
        assertEquals(
                List.of(Answers.sampleId(1), Answers.sampleId(2), Answers.sampleId(0)),
                ids(matrix.at(Answers.id("cat"), Answers.id("dog"))));
    }

    @Test
    void aRowAColumnAndTheErrorsAreGatheredFromTheirCells() {
        var matrix =
                new Answers("cat", "dog", "owl")
                        .add("cat", 0.8f, 0.1f, 0.1f)
                        .add("cat", 0.3f, 0.6f, 0.1f)
                        .add("dog", 0.9f, 0.05f, 0.05f)
                        .add("owl", 0.2f, 0.2f, 0.6f)
                        .evaluation()
                        .matrix();
        assertEquals(
                List.of(Answers.sampleId(1), Answers.sampleId(0)),
                ids(matrix.row(Answers.id("cat"))));
        assertEquals(
                List.of(Answers.sampleId(2), Answers.sampleId(0)),
                ids(matrix.column(Answers.id("cat"))));
        assertEquals(List.of(Answers.sampleId(2), Answers.sampleId(1)), ids(matrix.errors()));
    }

    private static List<Object> ids(List<EvaluatedSample> samples) {
        return samples.stream().map(s -> (Object) s.sample().id()).toList();
    }
}
