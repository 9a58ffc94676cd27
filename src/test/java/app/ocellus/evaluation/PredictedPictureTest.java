package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.evaluation.Classifier.Answer;
import app.ocellus.file.Csv;
import app.ocellus.fixtures.ExifBlock;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.Samples;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

class PredictedPictureTest {

    @TempDir private Path folder = Path.of("");

    private record Threshold(double threshold) implements Classifier {
        @Override
        public List<ClassLabel> classes() {
            return Samples.labels("=cat", "dog");
        }

        @Override
        public void classify(
                Iterator<Path> files, Memory memory, Consumer<Answer> answers, Cancellation c) {}
    }

    private static PredictedPicture picture(double threshold) {
        var file = Path.of("/in/\u732b, \"1\".jpg");
        var answer =
                new Answer.Classified(
                        file, ContentHash.of(new byte[0]), new float[] {0.75f, 0.25f});
        return PredictedPicture.of(answer, new Threshold(threshold), 1, -1);
    }

    @Test
    void belowTheThresholdTheAnswerIsNotSure() {
        assertEquals(false, ((PredictedPicture.Answered) picture(0.76)).sure());
        assertEquals(true, ((PredictedPicture.Answered) picture(0.75)).sure());
    }

    @Test
    void theTableIsSafeToOpenInASpreadsheet() throws IOException {
        var unreadable =
                new PredictedPicture.Unreadable(
                        Path.of("/in/b.jpg"), Sentence.of("image.empty", "/in/b.jpg"));
        var out = new ByteArrayOutputStream();
        PredictionCsv.write(
                List.of(picture(0), unreadable), out, Progress.Listener.NONE, new Cancellation());
        assertEquals(
                "file,class,probability,rejected,error,folder,taken\r\n"
                        + "\"/in/\u732b, \"\"1\"\".jpg\",'=cat,0.75,false,,/in,\r\n"
                        + "/in/b.jpg,,,,\"/in/b.jpg is empty."
                        + " Copy or download it again, or delete it.\",/in,\r\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theTableSaysWhenAPictureWasTakenByTheClockOfItsCamera() throws IOException {
        var jpeg =
                PictureFolder.encoded(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg");
        var file = folder.resolve("1.jpg");
        for (var subsec : List.of("", "5")) {
            Files.write(file, ExifBlock.taken(jpeg, "2024:02:29 23:59:00", subsec));
            var fraction = subsec.isEmpty() ? "" : ".5";
            assertEquals("2024-02-29T23:59:00" + fraction, taken(file));
        }
        Files.write(file, jpeg);
        assertEquals("", taken(file));
        Files.delete(file);
        assertEquals("", taken(file));
    }

    private static String taken(Path file) throws IOException {
        var best = new ClassProbability(ClassLabel.named("cat"), 0.75);
        var row = PredictionCsv.row(new PredictedPicture.Answered(file, List.of(best), true, -1));
        var cells = Csv.rows(new StringReader(row)).getFirst().cells();
        assertEquals(Objects.requireNonNull(file.getParent()).toString(), cells.get(5));
        return cells.getLast();
    }
}
