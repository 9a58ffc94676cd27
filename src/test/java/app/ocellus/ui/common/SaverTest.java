package app.ocellus.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.task.Outcome;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.Later;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SaverTest {

    private final Later background = new Later();
    private final List<String> saved = new ArrayList<>();
    private final List<Outcome<String>> outcomes = new ArrayList<>();
    private final Saver<String, String> saver =
            new Saver<>(
                    new TaskRunner(background, Runnable::run),
                    (key, value) -> {
                        if (value.isEmpty()) {
                            throw new IllegalStateException();
                        }
                        saved.add(key + value);
                    },
                    outcomes::add);

    @Test
    void ofWhatChangesWhileOneIsSavedTheNewestIsLeft() {
        saver.save("a", "1");
        saver.save("a", "2");
        saver.save("a", "3");
        background.runAll();
        assertEquals(List.of("a1", "a3"), saved);
    }

    @Test
    void whatBelongsToAnotherIsSavedToo() {
        saver.save("a", "1");
        saver.save("b", "1");
        saver.save("a", "2");
        background.runAll();
        assertEquals(List.of("a1", "b1", "a2"), saved);
    }

    @Test
    void afterAFailureTheNextIsSaved() {
        saver.save("a", "");
        saver.save("a", "2");
        background.runAll();
        assertEquals(List.of("a2"), saved);
        assertEquals(
                List.of(true, false),
                outcomes.stream().map(Outcome.Failure.class::isInstance).toList());
    }

    @Test
    void atTheEndWhatWaitsIsSavedThoughNobodyHearsOfOutcomes() {
        var deaf = new TaskRunner(background, _ -> {});
        var last = new Saver<String, String>(deaf, (key, value) -> saved.add(key + value), _ -> {});
        last.save("a", "1");
        last.save("a", "2");
        last.save("b", "1");
        var done = last.finish();
        assertFalse(done.isDone());
        background.runAll();
        assertTrue(done.isDone());
        assertEquals(List.of("a1", "a2", "b1"), saved);
    }
}
