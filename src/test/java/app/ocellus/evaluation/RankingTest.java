package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.fixtures.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;

class RankingTest {

    @Test
    void theMostProbableClassesComeFirstAndEqualsInTheModelsOrder() {
        var top =
                Ranking.top(
                        Samples.labels("a", "b", "c", "d"), new float[] {.1f, .3f, .3f, .3f}, 3);
        assertEquals(
                List.of("b", "c", "d"), top.stream().map(entry -> entry.label().name()).toList());
    }

    @Test
    void moreThanThereAreGivesAll() {
        assertEquals(2, Ranking.top(Samples.labels("a", "b"), new float[] {.4f, .6f}, 5).size());
    }

    @Test
    void theBestOfEqualsIsTheFirst() {
        assertEquals(1, Ranking.best(new float[] {.2f, .4f, .4f}));
    }
}
