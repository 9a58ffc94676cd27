package app.ocellus.dataset.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.FileFacts;
import app.ocellus.dataset.Grouping;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleGroups;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/** A hundred random edits and fifty new files, one after the other, each dealt out at once. */
class EditedSplitTest {

    private static final Path ROOT = Path.of("/data");
    private static final int CLASSES = 4;
    private static final int SESSIONS = 30;
    private static final int EDITS = 100;
    private static final int ADDED = 50;

    private final List<ImageSample> images = new ArrayList<>();
    private final Map<SampleId, SplitRole> dealt = new HashMap<>();
    private final Set<SampleId> touched = new HashSet<>();
    private final Set<SampleId> moved = new HashSet<>();
    private EditHistory history = EditHistory.NONE;

    private void add(int name, int session, int number) {
        var folder = "class " + name + "/session " + session;
        var id = new SampleId(folder + "/" + number + ".jpg");
        var taken = OptionalLong.of(session * 100_000L + number * 900L % 30_000);
        images.add(
                new ImageSample(
                        id,
                        ROOT.resolve(id.value()),
                        new ClassId("class " + name),
                        null,
                        new FileFacts(number, 0, 1, 1, taken, 0),
                        new SampleGroups(folder, "p" + name + "-" + session)));
    }

    private DatasetSnapshot scanned() {
        var classes = new ArrayList<ClassLabel>();
        for (int i = 0; i < CLASSES; i++) {
            classes.add(ClassLabel.named("class " + i));
        }
        return DatasetSnapshot.of(ROOT, classes, images);
    }

    /** As a project is dealt out: who has a place keeps it. */
    private DatasetSplit deal(SplitPlan plan) {
        var edited = history.of(scanned());
        var split = new DatasetSplitter(plan).split(edited.snapshot(), dealt);
        dealt.putAll(split.roles());
        return split.moved(edited.moved());
    }

    private Edit edit(Random random) {
        var some = new ArrayList<SampleId>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            some.add(images.get(random.nextInt(images.size())).id());
        }
        var one = new ClassId("class " + random.nextInt(CLASSES));
        var other = new ClassId("class " + random.nextInt(CLASSES));
        return switch (random.nextInt(8)) {
            case 0 -> new Edit.Relabel(some, one);
            case 1 -> new Edit.Exclude(some);
            case 2 -> new Edit.Include(some);
            case 3 -> new Edit.Relabel(some, ClassId.NONE);
            case 4 -> new Edit.CreateClass(new ClassId("new " + random.nextInt(9)), "new");
            case 5 -> new Edit.RenameClass(one, "name " + random.nextInt(9));
            case 6 -> random.nextInt(4) == 0 ? new Edit.MergeClass(one, other) : moving(some);
            default -> moving(some);
        };
    }

    private Edit moving(List<SampleId> some) {
        moved.addAll(some);
        return new Edit.Move(some, SplitRole.TEST);
    }

    private void make(Edit edit) {
        switch (edit) {
            case Edit.Relabel(var some, _) -> touched.addAll(some);
            case Edit.Exclude(var some) -> touched.addAll(some);
            case Edit.Include(var some) -> touched.addAll(some);
            case Edit.Move(var some, _) -> touched.addAll(some);
            default -> {} // of a class, or of nobody's split
        }
        history = history.with(edit);
    }

    private static String group(SampleId id) {
        return id.value().substring(0, id.value().lastIndexOf('/'));
    }

    @ParameterizedTest
    @CsvSource({
        "none, 1",
        "folder, 2",
        "folder, 3",
        "column, 4",
        "burst:30, 5",
        "regex:session \\d+, 6"
    })
    void noUntouchedSampleChangesItsSplitAndNoGroupStraddlesOne(String grouping, long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CLASSES * SESSIONS * 3; i++) {
            add(i % CLASSES, i / CLASSES % SESSIONS, i);
        }
        var plan = SplitPlan.DEFAULT.withSeed(seed).withGrouping(Grouping.of(grouping));
        var before = deal(plan).roles();
        for (int i = 0; i < EDITS; i++) {
            make(edit(random));
            if (i % (EDITS / ADDED) == 0) {
                add(random.nextInt(CLASSES), random.nextInt(SESSIONS + 5), 10_000 + i);
            }
            deal(plan);
        }
        var now = deal(plan).roles();
        assertTrue(now.size() > before.size() - 100, "most are still there");
        before.forEach(
                (id, role) -> {
                    if (!touched.contains(id)) {
                        assertEquals(role, now.get(id), id.value());
                    }
                });
        if (!grouping.equals("none")) {
            assertNoneStraddles(now);
        }
    }

    private void assertNoneStraddles(Map<SampleId, SplitRole> now) {
        var places = new HashMap<String, Set<SplitRole>>();
        now.forEach(
                (id, role) -> {
                    if (!moved.contains(id)) {
                        places.computeIfAbsent(group(id), _ -> EnumSet.noneOf(SplitRole.class))
                                .add(role);
                    }
                });
        places.forEach((group, roles) -> assertEquals(1, roles.size(), group + " in " + roles));
    }
}
