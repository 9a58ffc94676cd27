package app.ocellus.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.evaluation.Classifier.Answer;
import app.ocellus.fixtures.Samples;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

class PredictedPictureTest {

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
    void theTableIsSafeToOpenInASpreadsheet() {
        var unreadable =
                new PredictedPicture.Unreadable(
                        Path.of("/in/b.jpg"), Sentence.of("image.empty", "/in/b.jpg"));
        assertEquals(
                "file,class,probability,rejected,error\r\n"
                        + "\"/in/\u732b, \"\"1\"\".jpg\",'=cat,0.75,false,\r\n"
                        + "/in/b.jpg,,,,\"/in/b.jpg is empty."
                        + " Copy or download it again, or delete it.\"\r\n",
                PredictionCsv.text(List.of(picture(0), unreadable)));
    }
}
