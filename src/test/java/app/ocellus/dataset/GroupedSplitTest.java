package app.ocellus.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.Failures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;

class GroupedSplitTest {

    private static final Path ROOT = Path.of("/data");

    private final List<ImageSample> samples = new ArrayList<>();
    private final List<List<SampleId>> duplicates = new ArrayList<>();

    private void add(String id, long takenSeconds, String column) {
        var className = id.substring(0, id.indexOf('/'));
        int second = id.indexOf('/', className.length() + 1);
        samples.add(
                new ImageSample(
                        new SampleId(id),
                        ROOT.resolve(id),
                        new ClassId(className),
                        null,
                        new FileFacts(
                                1,
                                0,
                                1,
                                1,
                                takenSeconds < 0
                                        ? OptionalLong.empty()
                                        : OptionalLong.of(takenSeconds * 1000),
                                0),
                        new SampleGroups(
                                second < 0 ? null : id.substring(0, second),
                                column.isEmpty() ? null : column)));
    }

    /** 200 pictures of each of two classes, in sessions of five with three seconds between. */
    private void addSessions() {
        for (var name : List.of("cat", "dog")) {
            for (int i = 0; i < 200; i++) {
                int session = i / 5;
                long taken = session * 100L + i % 5 * 3L;
                add(
                        "%s/s%02d/%s-%02d_%d.jpg".formatted(name, session, name, session, i),
                        taken,
                        name + session);
            }
        }
    }

    private DatasetSnapshot snapshot() {
        var classes =
                samples.stream()
                        .map(s -> s.classId().value())
                        .distinct()
                        .map(ClassLabel::named)
                        .toList();
        return new DatasetSnapshot(1, ROOT, classes, samples, List.of(), List.of(), duplicates);
    }

    private static SplitPlan plan(String grouping, long seed) {
        return SplitPlan.DEFAULT.withSeed(seed).withGrouping(Grouping.of(grouping));
    }

    private Map<String, TreeSet<SplitRole>> places(
            Map<SampleId, SplitRole> roles, Function<String, String> group) {
        var places = new HashMap<String, TreeSet<SplitRole>>();
        roles.forEach(
                (id, role) ->
                        places.computeIfAbsent(group.apply(id.value()), _ -> new TreeSet<>())
                                .add(role));
        return places;
    }

    private static String session(String id) {
        return id.substring(0, id.lastIndexOf('/'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "burst:3", "regex:([a-z]+-[0-9]+)_", "column"})
    void picturesOfAGroupNeverStraddleASplit(String grouping) {
        addSessions();
        for (long seed = 0; seed < 20; seed++) {
            var split = new DatasetSplitter(plan(grouping, seed)).split(snapshot());
            places(split.roles(), GroupedSplitTest::session)
                    .forEach((group, roles) -> assertEquals(1, roles.size(), group));
            assertEquals(60, split.test().size(), "six sessions of forty of each class");
            assertEquals(50, split.validation().size());
        }
    }

    @Test
    void withoutGroupsSessionsStraddle() {
        addSessions();
        var roles = new DatasetSplitter(plan("none", 1)).split(snapshot()).roles();
        assertTrue(
                places(roles, GroupedSplitTest::session).values().stream()
                        .anyMatch(places -> places.size() > 1));
    }

    @Test
    void picturesFartherApartInTimeAreOtherBursts() {
        addSessions();
        assertEquals(0, Groups.by(Grouping.of("burst:2"), snapshot()).size());
        assertEquals(80, Groups.by(Grouping.of("burst:3"), snapshot()).size());
        // Sessions follow each other after 88 seconds; folders are never joined.
        assertEquals(80, Groups.by(Grouping.of("burst:1000"), snapshot()).size());
    }

    @Test
    void inOneFolderTheTimeAloneParts() {
        for (int i = 0; i < 12; i++) {
            add("cat/%d.jpg".formatted(i), i / 3 * 60L + i % 3, "");
        }
        add("cat/unknown.jpg", -1, "");
        var groups = Groups.by(Grouping.of("burst:1.5"), snapshot());
        assertEquals(List.of(3, 3, 3, 3), groups.stream().map(List::size).toList());
    }

    @Test
    void equalFilesJoinTheirGroups() {
        addSessions();
        duplicates.add(
                List.of(
                        new SampleId("cat/s00/cat-00_0.jpg"),
                        new SampleId("cat/s07/cat-07_35.jpg")));
        for (long seed = 0; seed < 20; seed++) {
            var roles = new DatasetSplitter(plan("folder", seed)).split(snapshot()).roles();
            var places =
                    places(roles, id -> session(id).replaceAll("cat/s0[07]", "joined"))
                            .get("joined");
            assertEquals(1, places == null ? 0 : places.size());
        }
    }

    @Test
    void whoJoinsAGroupLaterGoesWhereItIs() {
        addSessions();
        var splitter =
                new DatasetSplitter(
                        new SplitPlan(0.3, SplitRole.TEST, 0.3, 1, Grouping.of("folder")));
        var before = splitter.split(snapshot()).roles();
        for (int i = 0; i < 40; i++) {
            add("cat/s%02d/new.jpg".formatted(i), -1, "");
        }
        var now = splitter.split(snapshot(), before).roles();
        before.forEach((id, role) -> assertEquals(role, now.get(id)));
        places(now, GroupedSplitTest::session)
                .forEach((group, roles) -> assertEquals(1, roles.size(), group));
    }

    @Test
    void whoIsLeftOutHoldsThePlaceOfItsGroup() {
        for (int i = 0; i < 30; i++) {
            add("cat/s%02d/1.jpg".formatted(i), -1, "");
            add("dog/s%02d/1.jpg".formatted(i), -1, "");
        }
        var splitter = new DatasetSplitter(plan("folder", 1));
        var before = splitter.split(snapshot()).roles();
        var leftOut = List.copyOf(samples);
        samples.clear();
        for (int i = 0; i < 30; i++) {
            add("cat/s%02d/2.jpg".formatted(i), -1, "");
            add("dog/s%02d/2.jpg".formatted(i), -1, "");
        }
        var base = snapshot();
        var snapshot =
                new DatasetSnapshot(
                        2, ROOT, base.classes(), samples, List.of(), leftOut, List.of());
        var now = splitter.split(snapshot, before).roles();
        before.forEach(
                (id, role) ->
                        assertEquals(
                                role, now.get(new SampleId(id.value().replace("1.jpg", "2.jpg")))));
    }

    @ParameterizedTest
    @CsvSource({
        "burst, dataset.group-burst",
        "burst:, dataset.group-burst",
        "burst:0, dataset.group-burst",
        "burst:-1, dataset.group-burst",
        "burst:NaN, dataset.group-burst",
        "burst:soon, dataset.group-burst",
        "regex:, dataset.group-pattern",
        "regex:(, dataset.group-pattern",
        "regex:[a-, dataset.group-pattern",
        "files, dataset.group-unknown",
        "'', dataset.group-unknown"
    })
    void whatIsNoGroupingIsRefusedInASentence(String text, String key) {
        assertEquals(key, Failures.key(() -> Grouping.of(text)));
        assertTrue(Failures.said(() -> Grouping.of(text)).length() > 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "folder", "column", "burst:2", "burst:0.5", "regex:a:b(c)"})
    void aGroupingIsReadAsItIsWritten(String text) {
        assertEquals(text, Grouping.of(text).text());
    }

    @Test
    void theSummaryCountsEveryClassAndWarnsOfSmallOnes() {
        addSessions();
        for (int i = 0; i < 8; i++) {
            add("owl/%d.jpg".formatted(i), -1, "");
        }
        var plan = plan("folder", 1);
        var split = new DatasetSplitter(plan).split(snapshot());
        var summary = SplitSummary.of(split, snapshot(), plan);
        assertEquals(80, summary.groups());
        assertEquals(0, summary.straddling());
        var owl = summary.rows().getLast();
        assertEquals(List.of(6, 1, 1), List.of(owl.training(), owl.validation(), owl.test()));
        assertEquals(
                List.of("dataset.class-small", "dataset.class-small"),
                summary.warnings().stream().map(w -> w.key()).toList());
        assertTrue(
                summary.warnings()
                        .getFirst()
                        .toString()
                        .startsWith("The class \"owl\" has only one image for validation"));
    }

    @Test
    void theSummarySaysWhereGroupsStraddleAndWhereThereAreNone() {
        addSessions();
        var none = new DatasetSplitter(plan("none", 1)).split(snapshot());
        var straddling = SplitSummary.of(none, snapshot(), plan("folder", 1));
        assertTrue(straddling.straddling() > 0);
        assertEquals("dataset.groups-straddle", straddling.warnings().getFirst().key());
        var without = SplitSummary.of(none, snapshot(), plan("regex:nothing", 1));
        assertEquals("dataset.groups-none", without.warnings().getFirst().key());
    }
}
