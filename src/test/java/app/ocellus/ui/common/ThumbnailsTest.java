package app.ocellus.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

class ThumbnailsTest {

    private final List<String> decoded = new ArrayList<>();
    private final Queue<Runnable> work = new ArrayDeque<>();

    @Test
    void whatWasAskedForLastComesFirst() {
        var thumbnails = thumbnails(Thumbnails.DEFAULT_CAPACITY);
        thumbnails.load(Path.of("a"), 8);
        thumbnails.load(Path.of("b"), 8);
        thumbnails.load(Path.of("c"), 8);
        workOff();
        assertEquals(List.of("c", "b", "a"), decoded);
    }

    @Test
    void aPictureThatTwoWaitForIsDecodedOnce() {
        var thumbnails = thumbnails(Thumbnails.DEFAULT_CAPACITY);
        var first = thumbnails.load(Path.of("a"), 8);
        var second = thumbnails.load(Path.of("a"), 8);
        workOff();
        assertEquals(List.of("a"), decoded);
        assertSame(first.join(), second.join());
        assertTrue(thumbnails.load(Path.of("a"), 8).isDone());
    }

    @Test
    void aPictureNobodyWaitsForIsNotDecoded() {
        var thumbnails = thumbnails(Thumbnails.DEFAULT_CAPACITY);
        thumbnails.load(Path.of("a"), 8).cancel(false);
        workOff();
        assertEquals(List.of(), decoded);
    }

    @Test
    void whoScrollsPastThousandsWaitsOnlyForTheLastAndForWhatIsStillWanted() {
        var thumbnails = thumbnails(Thumbnails.DEFAULT_CAPACITY);
        thumbnails.load(Path.of("wanted"), 8);
        for (int i = 0; i < 5000; i++) {
            thumbnails.load(Path.of("passed " + i), 8).cancel(false);
        }
        thumbnails.load(Path.of("last"), 8);
        workOff();
        assertEquals(List.of("last", "wanted"), decoded);
    }

    @Test
    void aDamagedPictureFailsAndMayBeTriedAgain() {
        var thumbnails =
                new Thumbnails(
                        (_, _) -> {
                            throw new IOException("damaged");
                        },
                        work::add,
                        Runnable::run,
                        100);
        var answer = thumbnails.load(Path.of("a"), 8);
        workOff();
        assertTrue(answer.isCompletedExceptionally());
        assertFalse(thumbnails.load(Path.of("a"), 8).isDone());
    }

    @Test
    void theCacheForgetsWhatWasUsedLongestAgo() {
        // two pictures of 8 x 8 pixels, 4 bytes each
        var thumbnails = thumbnails(2 * 8 * 8 * 4);
        for (var name : List.of("a", "b", "a", "c")) {
            thumbnails.load(Path.of(name), 8);
            workOff();
        }
        assertTrue(thumbnails.load(Path.of("a"), 8).isDone());
        assertFalse(thumbnails.load(Path.of("b"), 8).isDone());
    }

    @Test
    void aChangedFileIsReadAgain() {
        var thumbnails = thumbnails(Thumbnails.DEFAULT_CAPACITY);
        thumbnails.load(Path.of("a"), 8);
        workOff();
        thumbnails.forget(Path.of("a"));
        assertFalse(thumbnails.load(Path.of("a"), 8).isDone());
    }

    @Test
    void pixelsOfTheWrongNumberAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Pixels(2, 2, new byte[11]));
    }

    private Thumbnails thumbnails(long capacity) {
        return new Thumbnails(
                (file, side) -> {
                    decoded.add(file.toString());
                    return new Pixels(side, side, new byte[3 * side * side]);
                },
                work::add,
                Runnable::run,
                capacity);
    }

    private void workOff() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
