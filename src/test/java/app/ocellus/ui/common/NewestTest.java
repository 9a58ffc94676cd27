package app.ocellus.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Later;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class NewestTest {

    private final Later background = new Later();
    private final Newest<String> newest = new Newest<>(new TaskRunner(background, Runnable::run));
    private final List<String> worked = new ArrayList<>();

    private void ask(String question) {
        newest.ask(
                stop -> {
                    worked.add(question);
                    stop.throwIfRequested();
                    return question + "!";
                });
    }

    @Test
    void ofManyQuestionsInARowOnlyTheLastIsAnswered() {
        for (var question : List.of("one", "two", "three", "four")) {
            ask(question);
        }
        background.runAll();
        assertEquals(Optional.of("four!"), newest.answerProperty().get());
        assertEquals(List.of("one", "four"), worked);
    }

    @Test
    void anAnswerStaysUntilTheNextOneIsThere() {
        ask("one");
        background.runAll();
        ask("two");
        assertEquals(Optional.of("one!"), newest.answerProperty().get());
        newest.leave();
        background.runAll();
        assertEquals(Optional.of("one!"), newest.answerProperty().get());
        newest.forget();
        assertEquals(Optional.empty(), newest.answerProperty().get());
    }

    @Test
    void whoAsksAfterLeavingIsAnswered() {
        ask("one");
        newest.leave();
        ask("two");
        background.runAll();
        assertEquals(Optional.of("two!"), newest.answerProperty().get());
    }

    @Test
    void aFailureIsKeptUntilThereIsAnAnswer() {
        newest.ask(
                _ -> {
                    throw new IllegalStateException("no");
                });
        background.runAll();
        assertNotNull(newest.failureProperty().get());
        assertEquals(Optional.empty(), newest.answerProperty().get());
        ask("one");
        background.runAll();
        assertNull(newest.failureProperty().get());
    }
}
