package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LabelCommandTest {

    private static final int PICTURES = 24;

    @TempDir private Path folder = Path.of("");

    /** Pictures of all classes in one folder, in the order of their classes. */
    private Path flat() throws IOException {
        var flat = Files.createDirectories(folder.resolve("flat"));
        var pictures = TrainedSample.pictures(Integer.MAX_VALUE);
        for (int i = 0; i < PICTURES; i++) {
            var picture = pictures.get(i * pictures.size() / PICTURES);
            var kind = picture.getName(picture.getNameCount() - 2);
            Files.copy(picture, flat.resolve(kind + "-" + i + ".jpg"));
        }
        return flat;
    }

    @Test
    void theListOpensAsADatasetWhoseLabelsAreMostlyRight() throws IOException {
        var csv = folder.resolve("labels.csv");
        var run =
                Cli.run(
                        "label",
                        flat(),
                        "--assume",
                        TrainedSample.model(),
                        "--above",
                        0,
                        "--csv",
                        csv);
        assertEquals(0, run.code(), run.err());
        var rows = CsvFile.cells(csv);
        assertEquals(List.of("file", "label", "probability"), rows.getFirst());
        assertEquals(PICTURES + 1, rows.size());
        long right =
                rows.stream()
                        .skip(1)
                        .filter(
                                row ->
                                        Path.of(row.get(0))
                                                .getFileName()
                                                .toString()
                                                .startsWith(row.get(1)))
                        .count();
        assertTrue(right >= 0.7 * PICTURES, () -> right + " right");
        var scan = Cli.run("scan", csv, "--json", "--no-pixels").json();
        assertEquals(PICTURES, scan.get("samples").asInt(), scan.toString());
        assertEquals(0, scan.get("unlabelled").asInt());
    }

    @Test
    void whatTheModelIsNotSureOfIsLeftOut() throws IOException {
        var all = flat();
        var some =
                Cli.run("label", all, "--assume", TrainedSample.model(), "--above", 0.8, "--json")
                        .json();
        assertEquals(PICTURES, some.get("unlabelled").asInt());
        assertEquals(some.get("labels").size(), some.get("count").asInt());
        some.get("labels")
                .forEach(
                        one ->
                                assertTrue(
                                        one.get("probability").asDouble() >= 0.8, one.toString()));
        var none = Cli.run("label", all, "--assume", TrainedSample.model(), "--above", 1);
        assertEquals(0, none.code(), none.err());
        assertTrue(none.out().startsWith("0 of " + PICTURES), none.out());
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsLabelled() throws IOException {
        var data = flat();
        Files.write(data.resolve("torn.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2});
        var run = Cli.run("label", data, "--assume", TrainedSample.model(), "--above", 0, "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(PICTURES, run.json().get("count").asInt());
        assertTrue(run.err().contains("torn.jpg"), run.err());
    }

    @Test
    void aPictureThatHasAClassKeepsIt() throws IOException {
        var run =
                Cli.run("label", TrainedSample.data(), "--assume", TrainedSample.model(), "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(0, run.json().get("unlabelled").asInt());
        assertEquals(0, run.json().get("count").asInt());
    }
}
