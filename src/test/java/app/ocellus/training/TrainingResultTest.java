package app.ocellus.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.training.Learner.Validation;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class TrainingResultTest {

    private List<String> ending(EndReason reason, int epochs, int best) {
        return sentences(reason, epochs, best).stream().map(Sentence::toString).toList();
    }

    private List<Sentence> sentences(EndReason reason, int epochs, int best) {
        return sentences(reason, null, epochs, best);
    }

    private List<Sentence> sentences(
            EndReason reason, @Nullable Validation start, int epochs, int best) {
        var history =
                IntStream.rangeClosed(1, epochs)
                        .mapToObj(e -> new EpochRecord(e, 1, 0.5, e == best ? 0.231 : 1, 0.9, 1))
                        .toList();
        var result =
                new TrainingResult(
                        reason,
                        start == null
                                ? new TrainingHistory(history, best)
                                : new TrainingHistory(start, history, best),
                        List.of(),
                        null,
                        new Preprocessing(224, Fit.CROP),
                        List.of(),
                        List.of());
        return result.ending();
    }

    @Test
    void theEndIsSaidInWords() {
        assertEquals(
                List.of(
                        "No better validation loss for 7 epochs.",
                        "Best was epoch 12 (loss 0.231); its weights are kept."),
                ending(EndReason.EARLY_STOPPED, 19, 12));
        assertEquals("All 30 epochs were run.", ending(EndReason.COMPLETED, 30, 30).getFirst());
        assertEquals("The 1 epoch was run.", ending(EndReason.COMPLETED, 1, 1).getFirst());
    }

    @Test
    void theEpochsThatWereReallyWaitedAreSaid() {
        assertEquals(
                "No better validation loss for 9 epochs.",
                ending(EndReason.EARLY_STOPPED, 10, 1).getFirst());
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnEpochThereIsNoModelAndThatIsSaid(EndReason reason) {
        assertEquals("training.nothing-kept", sentences(reason, 0, 0).getLast().key());
    }

    @ParameterizedTest
    @EnumSource(names = "CANCELLED", mode = EnumSource.Mode.EXCLUDE)
    void whereTheStartWasBestThatIsSaid(EndReason reason) {
        var said = sentences(reason, new Validation(0.4567, 0.9), 3, 0);
        assertEquals(2, said.size());
        assertEquals(
                "No epoch was better than the start (loss 0.457): the model keeps what it began"
                        + " with.",
                said.getLast().toString());
    }

    @Test
    void anEpochThatWasBetterThanTheStartIsTheOneThatIsNamed() {
        var said = sentences(EndReason.COMPLETED, new Validation(0.4, 0.9), 3, 2);
        assertEquals("training.kept", said.getLast().key());
    }

    @Test
    void theWaitWithoutABetterEpochThanTheStartIsOfAllEpochs() {
        var said = sentences(EndReason.EARLY_STOPPED, new Validation(0.4, 0.9), 7, 0);
        assertEquals("No better validation loss for 7 epochs.", said.getFirst().toString());
    }

    @Test
    void aCancelledRunDoesNotClaimToKeepItsStart() {
        var said = sentences(EndReason.CANCELLED, new Validation(0.4, 0.9), 0, 0);
        assertEquals(List.of("training.cancelled"), said.stream().map(Sentence::key).toList());
    }

    @Test
    void aCancelledRunDoesNotClaimToKeepAnything() {
        assertEquals(List.of("Cancelled."), ending(EndReason.CANCELLED, 3, 2));
    }

    @Test
    void everyReasonIsSaidDifferently() {
        var said = Stream.of(EndReason.values()).map(r -> ending(r, 3, 2).getFirst()).distinct();
        assertEquals(EndReason.values().length, said.count());
        assertEquals("early-stopped", EndReason.EARLY_STOPPED.text());
    }
}
