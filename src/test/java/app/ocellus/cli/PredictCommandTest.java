package app.ocellus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.imageio.ImageIO;

class PredictCommandTest {

    @TempDir private Path folder = Path.of("");
    private Path pictures = Path.of("");

    @BeforeEach
    void copyPictures() throws IOException {
        pictures = Files.createDirectory(folder.resolve("pictures"));
        int number = 0;
        for (var picture : TrainedSample.pictures(10)) {
            var unknownToTheCache = BrokenFiles.commented(picture, getClass().getName());
            Files.write(pictures.resolve("good-%02d.jpg".formatted(++number)), unknownToTheCache);
        }
        convert("good-01.jpg", "png", "good-11.png");
        convert("good-02.jpg", "bmp", "good-12.bmp");
    }

    private void convert(String from, String format, String to) throws IOException {
        var image = ImageIO.read(pictures.resolve(from).toFile());
        var copy =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.createGraphics().drawImage(image, 0, 0, null);
        assertTrue(ImageIO.write(copy, format, pictures.resolve(to).toFile()));
    }

    private static Cli.Run predict(Object... rest) {
        var arguments = new Object[rest.length + 2];
        arguments[0] = "predict";
        arguments[1] = TrainedSample.model();
        System.arraycopy(rest, 0, arguments, 2, rest.length);
        return Cli.run(arguments);
    }

    private static Map<Path, JsonNode> byFile(Cli.Run run) {
        var rows = new LinkedHashMap<Path, JsonNode>();
        run.objects().forEach(row -> rows.put(Path.of(row.get("file").asText()), row));
        return rows;
    }

    private static JsonNode row(Map<Path, JsonNode> rows, Path file) {
        return Objects.requireNonNull(rows.get(file), file.toString());
    }

    @Test
    void brokenFilesHaveTheirReasonAndChangeNoAnswerOfTheOthers() throws IOException {
        var alone = byFile(predict(pictures, "--json"));
        assertEquals(12, alone.size());
        var reasons = BrokenFiles.writeTo(pictures, TrainedSample.pictures(1).getFirst());
        assertEquals(12, reasons.size());
        var run = predict(pictures, "--json");
        assertEquals(0, run.code());
        assertFalse(run.leftAStackTrace(), run.err());
        var rows = byFile(run);
        assertEquals(24, rows.size());
        reasons.forEach((file, reason) -> isRefused(row(rows, file), file, reason));
        var good = new LinkedHashMap<>(rows);
        good.keySet().removeAll(reasons.keySet());
        assertEquals(alone, good);
    }

    private static void isRefused(JsonNode row, Path file, String reason) {
        assertEquals(List.of("file", "error"), names(row), file.toString());
        var error = row.get("error").asText();
        assertTrue(error.startsWith(file.toString()) && error.contains(reason), error);
    }

    @Test
    void anAnswerIsAnObjectOfItsFileItsTopClassesAndWhetherItWasRejected() {
        var run = predict(pictures.resolve("good-01.jpg"), "--json", "--top", 3);
        assertEquals(0, run.code());
        var row = run.json();
        assertEquals(List.of("file", "top", "rejected"), names(row));
        assertEquals(3, row.get("top").size());
        assertEquals(List.of("class", "probability"), names(row.get("top").get(0)));
        double before = 1;
        for (var entry : row.get("top")) {
            assertTrue(entry.get("probability").asDouble() <= before);
            before = entry.get("probability").asDouble();
        }
        assertFalse(row.get("rejected").asBoolean());
    }

    @Test
    void topIsFiveAndNeverMoreThanThereAreClasses() {
        var file = pictures.resolve("good-01.jpg");
        assertEquals(5, predict(file, "--json").json().get("top").size());
        assertEquals(6, predict(file, "--json", "--top", 100).json().get("top").size());
    }

    @Test
    void theCsvHasALineForEachFile() throws IOException {
        Files.writeString(pictures.resolve("text.jpg"), "a note");
        var csv = folder.resolve("answers.csv");
        var run = predict(pictures, "--csv", csv, "--json");
        assertEquals(0, run.code());
        var rows = CsvFile.cells(csv);
        assertEquals(
                List.of("file", "class", "probability", "rejected", "error", "folder", "taken"),
                rows.getFirst());
        assertEquals(14, rows.size());
        assertTrue(rows.stream().allMatch(row -> row.size() == 7));
        var answers = byFile(run);
        for (var row : rows.subList(1, rows.size())) {
            var answer = row(answers, Path.of(row.getFirst()));
            assertEquals(answer.at("/top/0/class").asText(), row.get(1));
            assertEquals(answer.has("error"), row.get(4).contains("is a text file"));
            assertEquals(pictures.toString(), row.get(5));
        }
    }

    @Test
    void inPlainTextEachFileHasItsClassesOrItsReason() throws IOException {
        var note = Files.writeString(folder.resolve("note.jpg"), "a note");
        var run = predict(pictures.resolve("good-01.jpg"), note);
        var lines = run.out().lines().toList();
        assertEquals(7, lines.size(), run.out());
        assertEquals(pictures.resolve("good-01.jpg").toString(), lines.getFirst());
        assertTrue(lines.get(1).matches(" +\\d+\\.\\d\\d %  \\w+"), lines.get(1));
        assertTrue(lines.getLast().contains("is a text file"), lines.getLast());
    }

    @Test
    void contentDecidesWhateverAFileIsCalled() throws IOException {
        var names = new HashMap<String, String>();
        names.put("without-extension", "good-01.jpg");
        names.put("called.png", "good-02.jpg");
        names.put("called.heic", "good-11.png");
        var other = Files.createDirectory(folder.resolve("other"));
        for (var entry : names.entrySet()) {
            Files.copy(pictures.resolve(entry.getValue()), other.resolve(entry.getKey()));
        }
        Files.writeString(other.resolve("readme.txt"), "not meant");
        Files.writeString(other.resolve("Thumbs.db"), "never meant");
        var rows = byFile(predict(other, "--json"));
        assertEquals(3, rows.size(), rows.toString());
        var answers = byFile(predict(pictures, "--json"));
        names.forEach(
                (name, original) ->
                        assertEquals(
                                row(answers, pictures.resolve(original)).get("top"),
                                row(rows, other.resolve(name)).get("top"),
                                name));
    }

    @Test
    void namesOfAllScriptsArriveAsTheyAre() throws IOException {
        assumeTrue(
                "UTF-8".equals(System.getProperty("sun.jnu.encoding")),
                "This system's file names are not UTF-8");
        var csv = folder.resolve("答案.csv");
        var other = Files.createDirectory(folder.resolve("森林 \"quoted\" 🌲"));
        var file = other.resolve(" 猫 'and', 犬.jpg");
        Files.copy(pictures.resolve("good-01.jpg"), file);
        var run = predict(other, "--json", "--csv", csv);
        assertEquals(file.toString(), run.json().get("file").asText());
        var rows = CsvFile.cells(csv);
        assertEquals(file.toString(), rows.get(1).getFirst());
    }

    @Test
    void aPathThatIsNotThereFailsButTheOthersAreAnswered() {
        var run = predict(folder.resolve("gone.jpg"), pictures.resolve("good-01.jpg"), "--json");
        assertEquals(1, run.code());
        assertTrue(run.objects().getFirst().get("error").asText().contains("does not exist"));
        assertTrue(run.objects().getLast().has("top"));
    }

    @Test
    void anEmptyFolderAndAMissingModelAreSaidInASentence() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(1, predict(empty).code());
        assertTrue(predict(empty).err().contains("holds no pictures"));
        var run = Cli.run("predict", folder.resolve("none.ocellus"), pictures);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("none.ocellus does not exist"), run.err());
        assertEquals("", run.out());
        var unwritten = predict(pictures, "--csv", folder.resolve("none").resolve("a.csv"));
        assertEquals(1, unwritten.code());
        assertEquals("", unwritten.out());
    }

    @Test
    void aModelIsAskedForAndADamagedOneRefused() throws IOException {
        var whole = Files.readAllBytes(TrainedSample.model());
        var cut = Files.write(folder.resolve("cut.ocellus"), Arrays.copyOf(whole, 9_000));
        var run = Cli.run("predict", cut, pictures);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("is damaged"), run.err());
        var picture = Cli.run("predict", pictures.resolve("good-01.jpg"), pictures);
        assertTrue(picture.err().contains("is not a model of Ocellus"), picture.err());
        assertEquals(2, Cli.run("predict", TrainedSample.model()).code());
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
