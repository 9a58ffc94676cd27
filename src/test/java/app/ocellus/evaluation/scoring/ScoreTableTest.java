package app.ocellus.evaluation.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.PredictionCsv;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FailingFileOps;
import app.ocellus.file.FileOps;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ScoreTableTest {

    private static final AtomicFiles FILES = new AtomicFiles(FileOps.REAL);
    private static final ScoreRun RUN = new ScoreRun(1, "ab12", 5);

    /** Names that CSV or a spreadsheet makes something of, some of them made of others. */
    private static final List<Path> PATHS =
            Stream.of(
                            "=1.jpg",
                            "'=1.jpg",
                            "''=1.jpg",
                            "1.jpg",
                            "1.jpg,x",
                            "1",
                            "say \"x\".jpg",
                            "\"",
                            "two\nlines.jpg",
                            "a\r\nb\r\n.jpg",
                            "\u732b\ud83d\udc31.jpg",
                            "ends wide\u3000",
                            "ends blank ",
                            " begins blank",
                            "#1")
                    .filter(ScoreTableTest::canBeAName)
                    .map(Path::of)
                    .toList();

    private static boolean canBeAName(String name) {
        return "UTF-8".equals(System.getProperty("sun.jnu.encoding"))
                || name.chars().allMatch(c -> c < 128);
    }

    @TempDir private Path folder = Path.of("");

    private Path csv() {
        return folder.resolve("answers.csv");
    }

    private static PredictedPicture answer(Path path) {
        return new PredictedPicture.Unreadable(path, Sentence.of("image.empty", path));
    }

    private static String table(List<Path> paths) {
        return paths.stream()
                .map(path -> PredictionCsv.row(answer(path)))
                .collect(Collectors.joining("", PredictionCsv.HEADING, ""));
    }

    private ScoreTable open() {
        return ScoreTable.open(csv(), RUN, false, FILES);
    }

    private void run(List<Path> paths) {
        try (var table = open()) {
            paths.stream().filter(path -> !table.holds(path)).forEach(p -> table.add(answer(p)));
        }
    }

    private String refusal(ScoreRun run) {
        return assertThrows(
                        UserException.class,
                        () -> ScoreTable.open(csv(), run, false, FILES).close())
                .sentence()
                .toString();
    }

    @Test
    void aCutAtAnyByteIsGoneOnWithAndTheTableIsThatOfOneRun() throws IOException {
        run(PATHS);
        var whole = Files.readAllBytes(csv());
        var expected = table(PATHS);
        assertEquals(expected, Files.readString(csv()));
        for (int length = 0; length <= whole.length; length++) {
            Files.write(csv(), Arrays.copyOf(whole, length));
            run(PATHS);
            assertArrayEquals(whole, Files.readAllBytes(csv()), "cut at " + length);
        }
    }

    @Test
    void manyPathsAreToldApartExactly() {
        var even = IntStream.range(0, 50_000).mapToObj(i -> Path.of("p", 2 * i + ".jpg")).toList();
        run(even);
        try (var table = open()) {
            assertEquals(50_000, table.before());
            assertTrue(even.stream().allMatch(table::holds));
            assertTrue(
                    IntStream.range(0, 50_000)
                            .mapToObj(i -> Path.of("p", 2 * i + 1 + ".jpg"))
                            .noneMatch(table::holds));
        }
    }

    @Test
    void cutsAtRandomPlacesOneAfterTheOtherLoseNothing() throws IOException {
        var paths =
                IntStream.range(0, 300).mapToObj(i -> Path.of("d" + i % 7, i + ".jpg")).toList();
        run(paths);
        var whole = Files.readAllBytes(csv());
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            for (int cut = 0; cut < 3; cut++) {
                var now = Files.readAllBytes(csv());
                Files.write(csv(), Arrays.copyOf(now, random.nextInt(now.length + 1)));
                run(paths.subList(0, random.nextInt(paths.size() + 1)));
            }
            run(paths);
            assertArrayEquals(whole, Files.readAllBytes(csv()), "seed " + seed);
        }
    }

    @Test
    void anotherModelAndOtherOptionsAreRefusedAndNothingChanges() throws IOException {
        run(PATHS);
        var before = Files.readAllBytes(csv());
        assertTrue(refusal(new ScoreRun(1, "cd34", 5)).contains("of another model"));
        assertTrue(refusal(new ScoreRun(1, "ab12", 3)).contains("begun with --top 5"));
        assertArrayEquals(before, Files.readAllBytes(csv()));
    }

    @Test
    void whatIsNotOursIsRefusedAndNothingChanges() throws IOException {
        run(List.of(PATHS.getFirst()));
        var own = Files.readString(csv());
        for (var content :
                List.of(
                        "name,price\r\nx,1\r\n",
                        "notes",
                        own.replace("\r\n", "\n"),
                        own + "six,cells,in,one,row,here\r\n",
                        own + "\"" + "never closed ".repeat(100_000))) {
            Files.writeString(csv(), content);
            assertTrue(refusal(RUN).contains("begin it anew by --overwrite"), content);
            assertEquals(content, Files.readString(csv()));
        }
    }

    @Test
    void aTableOfAnEarlierVersionIsRefusedInWordsAndStays() throws IOException {
        run(PATHS);
        for (var rows : List.of("", "a.jpg,cat,0.75,false,\r\n", "a.jp")) {
            Files.writeString(csv(), PredictionCsv.EARLIER_HEADING + rows);
            assertTrue(refusal(RUN).contains("was begun by an earlier version"), rows);
            assertEquals(PredictionCsv.EARLIER_HEADING + rows, Files.readString(csv()));
        }
    }

    @Test
    void aTableThatNothingTellsTheModelOfIsRefused() throws IOException {
        Files.writeString(csv(), table(List.of(Path.of("a.jpg"))));
        assertTrue(refusal(RUN).contains("is no table that can be gone on with"));
        Files.writeString(csv(), PredictionCsv.HEADING + "somebody's last line");
        assertTrue(refusal(RUN).contains("is no table that can be gone on with"));
        for (var damaged : List.of("", "{", "{\"version\":2,\"model\":\"ab12\",\"top\":5}")) {
            Files.writeString(folder.resolve("answers.csv.ocellus-run.json"), damaged);
            assertTrue(refusal(RUN).contains("is no table that can be gone on with"), damaged);
        }
    }

    @Test
    void overwritingBeginsAnewWhateverWasThere() throws IOException {
        Files.writeString(csv(), "name,price\r\n");
        try (var table = ScoreTable.open(csv(), RUN, true, FILES)) {
            assertEquals(0, table.before());
            assertFalse(table.holds(PATHS.getFirst()));
        }
        assertEquals(PredictionCsv.HEADING, Files.readString(csv()));
    }

    @Test
    void anOverwritingThatFailsAnywhereNeverGivesOldRowsToTheNewModel() throws IOException {
        run(PATHS);
        var old = Files.readString(csv());
        var other = new ScoreRun(1, "cd34", 5);
        for (int failing = 1; failing <= 6; failing++) {
            var disk = new AtomicFiles(new FailingFileOps(failing, true));
            assertThrows(
                    UserException.class, () -> ScoreTable.open(csv(), other, true, disk).close());
            var now = Files.readString(csv());
            assertTrue(now.equals(old) || now.equals(PredictionCsv.HEADING), now);
            if (now.equals(old)) {
                assertTrue(refusal(other).contains("of another model"));
            }
        }
    }

    @Test
    void aFullDiskIsSaidAndTheTableEndsWithAWholeRow() throws IOException {
        run(PATHS.subList(0, 4));
        var before = Files.readString(csv());
        var disk = new AtomicFiles(new FailingFileOps(1, true));
        var failure =
                assertThrows(
                        UserException.class,
                        () -> {
                            try (var table = ScoreTable.open(csv(), RUN, false, disk)) {
                                table.add(answer(PATHS.get(5)));
                            }
                        });
        assertTrue(failure.sentence().toString().contains("No space left"));
        assertEquals(before, Files.readString(csv()));
    }
}
