package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.TestProgram;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** {@code predict --csv}: a table that grows, is interrupted, and is gone on with. */
class PredictTableTest {

    private static Path pictures = Path.of("");
    private static Path wholeTable = Path.of("");
    private static byte[] whole = new byte[0];

    @TempDir private Path folder = Path.of("");
    private Path csv = Path.of("");

    @BeforeAll
    static void predictOnce() throws IOException {
        var home = TestProgram.folder("many-pictures");
        pictures = ManyPictures.writeTo(home.resolve("pictures"));
        wholeTable = home.resolve("answers.csv");
        assertEquals(0, predict(wholeTable).code());
        whole = Files.readAllBytes(wholeTable);
    }

    @BeforeEach
    void copyTheWholeTable() throws IOException {
        csv = folder.resolve("answers.csv");
        Files.write(csv, whole);
        Files.copy(beside(wholeTable), beside(csv));
    }

    private static Path beside(Path table) {
        return table.resolveSibling(table.getFileName() + ".ocellus-run.json");
    }

    private static Cli.Run predict(Path csv, Object... rest) {
        var arguments = Stream.of("predict", TrainedSample.model(), pictures, "--csv", csv);
        return Cli.run(Stream.concat(arguments, Stream.of(rest)).toArray());
    }

    private void cut(int length) throws IOException {
        Files.write(csv, Arrays.copyOf(whole, length));
    }

    private void isWhole(String what) throws IOException {
        assertArrayEquals(whole, Files.readAllBytes(csv), what);
    }

    @Test
    void everyFileHasItsRowOnce() throws IOException {
        var rows = CsvFile.cells(csv);
        assertEquals(1 + ManyPictures.COUNT, rows.size());
        var paths = new HashSet<Path>();
        rows.stream().skip(1).forEach(row -> paths.add(Path.of(row.getFirst())));
        try (var files = Files.walk(pictures)) {
            assertEquals(new HashSet<>(files.filter(Files::isRegularFile).toList()), paths);
        }
        assertEquals(2, rows.stream().skip(1).filter(row -> !row.get(4).isEmpty()).count());
    }

    @Test
    void aTableIsGoneOnWithWhereverItWasCut() throws IOException {
        int middle = whole.length / 2;
        int line =
                middle + new String(whole, middle, 999, StandardCharsets.ISO_8859_1).indexOf('\n');
        int heading = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int length :
                List.of(middle, line - 1, line, line + 1, line + 2, heading + 1, heading, 3, 0)) {
            cut(length);
            var run = predict(csv);
            assertEquals(0, run.code(), run.err());
            isWhole("cut at " + length);
            assertEquals(length > heading + 1, run.err().contains("of an earlier run stay"));
        }
    }

    @Test
    void cutsAtRandomPlacesLeaveTheTableOfOneRun() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            cut(new Random(seed).nextInt(whole.length + 1));
            assertEquals(0, predict(csv).code());
            isWhole("seed " + seed);
        }
    }

    @Test
    void jsonTellsOnlyWhatIsNewAndNewPicturesAreAdded() throws IOException {
        assertEquals("", predict(csv, "--json").out());
        isWhole("nothing was left");
        var more = folder.resolve("more.jpg");
        Files.copy(TrainedSample.pictures(1).getFirst(), more);
        var run = predict(csv, more, "--json");
        assertEquals(more.toString(), run.json().get("file").asText());
        var text = Files.readString(csv);
        assertTrue(text.startsWith(new String(whole, StandardCharsets.UTF_8)));
        assertEquals(1 + ManyPictures.COUNT + 1, CsvFile.cells(csv).size());
    }

    @Test
    void anotherModelAndOtherOptionsAreRefusedUnlessItIsBegunAnew() throws IOException {
        var other = folder.resolve("other.ocellus");
        Files.copy(TrainedSample.model(), other);
        assertEquals(0, Cli.run("set-threshold", other, 0.99).code());
        var run = Cli.run("predict", other, pictures, "--csv", csv);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("holds answers of another model"), run.err());
        assertEquals("", run.out());
        assertTrue(predict(csv, "--top", 2).err().contains("was begun with --top 5"));
        isWhole("it was refused");
        var anew = Cli.run("predict", other, pictures, "--csv", csv, "--overwrite");
        assertEquals(0, anew.code(), anew.err());
        var rows = CsvFile.cells(csv);
        assertEquals(1 + ManyPictures.COUNT, rows.size());
        assertTrue(rows.stream().anyMatch(row -> row.get(3).equals("true")));
        assertTrue(predict(csv).err().contains("holds answers of another model"));
    }

    @Test
    void aCopyOfTheModelGoesOnWithItsTable() throws IOException {
        var copy = Files.copy(TrainedSample.model(), folder.resolve("copy.ocellus"));
        cut(whole.length - 10);
        assertEquals(0, Cli.run("predict", copy, pictures, "--csv", csv).code());
        isWhole("the content of the model counts");
    }

    @Test
    void somebodysTableIsRefusedAndStaysAsItIs() throws IOException {
        Files.delete(beside(csv));
        Files.writeString(csv, "name,price\nbread,3\n");
        var run = predict(csv);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("--overwrite"), run.err());
        assertFalse(run.leftAStackTrace());
        assertEquals("name,price\nbread,3\n", Files.readString(csv));
        assertFalse(Files.exists(beside(csv)));
    }

    @Test
    void whatIsRefusedForAnotherReasonDestroysNothing() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        var run = Cli.run("predict", TrainedSample.model(), empty, "--csv", csv, "--overwrite");
        assertTrue(run.err().contains("holds no pictures"), run.err());
        isWhole("there was nothing to answer");
        assertEquals(2, Cli.run("predict", TrainedSample.model(), empty, "--overwrite").code());
    }

    @Test
    void aCancelledRunSaysHowToGoOnAndIsGoneOnWith() throws IOException {
        var run = cancelledAfter(40);
        assertEquals(Interrupts.EXIT_CODE, run.code());
        assertTrue(run.err().contains("Give the command again"), run.err());
        var rows = CsvFile.cells(csv);
        assertTrue(rows.size() > 40 && rows.size() < ManyPictures.COUNT, rows.size() + " rows");
        assertTrue(predict(csv).err().contains(rows.size() - 1 + " rows of an earlier run"));
        isWhole("resumed");
    }

    /** Ctrl-C when so many answers have been printed. */
    private Cli.Run cancelledAfter(int answers) {
        var cancellation = new Cancellation();
        var err = new ByteArrayOutputStream();
        try (var out = new PrintStream(new Lines(answers, cancellation), true);
                var notes = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            var tools =
                    new Tools(
                            TestProgram::composition,
                            new Terminal(out, notes, false),
                            cancellation);
            var model = TrainedSample.model().toString();
            var words =
                    List.of(
                            "predict",
                            model,
                            pictures.toString(),
                            "--csv",
                            csv.toString(),
                            "--overwrite",
                            "--json");
            int code = CommandLineProgram.run(words.toArray(String[]::new), tools, out, notes);
            return new Cli.Run(code, "", err.toString(StandardCharsets.UTF_8));
        }
    }

    /** Cancels when so many lines were written to it. */
    private static final class Lines extends OutputStream {

        private final Cancellation cancellation;
        private int left;

        Lines(int count, Cancellation cancellation) {
            this.left = count;
            this.cancellation = cancellation;
        }

        @Override
        public void write(int b) {
            left -= b == '\n' ? 1 : 0;
            if (left == 0) {
                cancellation.cancel();
            }
        }
    }
}
