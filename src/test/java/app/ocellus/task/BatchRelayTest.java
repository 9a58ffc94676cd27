package app.ocellus.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

class BatchRelayTest {

    private final ArrayDeque<Runnable> ui = new ArrayDeque<>();
    private final List<List<Integer>> heard = new ArrayList<>();
    private final TaskRunner runner = new TaskRunner(Runnable::run, ui::add);

    @Test
    void whatComesWhileTheUiIsBusyIsHeardTogetherAndInOrder() {
        var relay = runner.<Integer>batchesToUi(heard::add);
        for (int i = 0; i < 1000; i++) {
            relay.accept(i);
        }
        assertEquals(1, ui.size());
        ui.remove().run();
        assertEquals(1, heard.size());
        assertEquals(1000, heard.getFirst().size());
        assertEquals(999, heard.getFirst().getLast());
    }

    @Test
    void whatComesAfterwardsIsHeardToo() {
        var relay = runner.<Integer>batchesToUi(heard::add);
        relay.accept(1);
        ui.remove().run();
        relay.accept(2);
        ui.remove().run();
        assertEquals(List.of(List.of(1), List.of(2)), heard);
    }
}
