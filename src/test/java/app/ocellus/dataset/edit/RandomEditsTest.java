package app.ocellus.dataset.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.fixtures.Samples;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.List;
import java.util.Random;

/** A thousand edits of every kind, drawn at random. */
class RandomEditsTest {

    private static final int EDITS = 1000;

    private final DatasetSnapshot base =
            new Samples().add("cat", 20).add("dog", 20).add("fox", 20).snapshot();
    private final List<SampleId> ids = base.samples().stream().map(ImageSample::id).toList();

    private Edit draw(Random random) {
        var some = List.of(any(random), any(random));
        return switch (random.nextInt(9)) {
            case 0 -> new Edit.Exclude(some);
            case 1 -> new Edit.Include(some);
            case 2 -> new Edit.Move(some, SplitRole.values()[random.nextInt(3)]);
            case 3 -> new Edit.Keep(some, "dark");
            case 4 -> new Edit.CreateClass(aClass(random), "new " + random.nextInt());
            case 5 -> new Edit.RenameClass(aClass(random), "name " + random.nextInt());
            case 6 -> new Edit.MergeClass(aClass(random), aClass(random));
            case 7 -> new Edit.RelabelEach(some, some.stream().map(_ -> aClass(random)).toList());
            default -> new Edit.Relabel(some, aClass(random));
        };
    }

    private SampleId any(Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static ClassId aClass(Random random) {
        return new ClassId(List.of("cat", "dog", "fox", "owl", "yak").get(random.nextInt(5)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterAThousandEditsAndAsManyUndosTheDatasetIsWhatItWas(long seed) {
        var random = new Random(seed);
        var history = EditHistory.NONE;
        for (int i = 0; i < EDITS; i++) {
            history = history.with(draw(random));
        }
        for (int i = 0; i < EDITS; i++) {
            history = history.undo();
        }
        assertEquals(
                EditHistory.NONE.of(base).snapshot().samples(),
                history.of(base).snapshot().samples());
        assertEquals(base.classes(), history.of(base).snapshot().classes());
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void editsUndosAndRedosMixedLoseNoImageAndComeToTheEditsThatStand(long seed) {
        var random = new Random(seed);
        var history = EditHistory.NONE;
        for (int i = 0; i < EDITS; i++) {
            history =
                    switch (random.nextInt(4)) {
                        case 0 -> history.undo();
                        case 1 -> history.redo();
                        default -> history.with(draw(random));
                    };
        }
        var edited = history.of(base);
        assertEquals(
                new HashSet<>(ids),
                new HashSet<>(edited.snapshot().images().map(ImageSample::id).toList()));
        assertEquals(ids.size(), edited.snapshot().images().count());
        var alone = EditHistory.NONE;
        for (var edit : history.done()) {
            alone = alone.with(edit);
        }
        assertEquals(alone.of(base).snapshot().samples(), edited.snapshot().samples());
        assertEquals(alone.of(base).snapshot().classes(), edited.snapshot().classes());
        assertEquals(alone.of(base).moved(), edited.moved());
    }
}
