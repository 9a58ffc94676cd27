package app.ocellus.export;

import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.Classifier.Answer;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Pictures that every exported folder holds, with what the program answers for them: whoever gets
 * it can see that it answers there as it did here.
 *
 * @param pictures in the order in which they were drawn
 */
record References(List<Picture> pictures) {

    /** Decoders of JPEG differ in the last bit of a pixel, those of PNG do not. */
    private static final Map<String, Double> TOLERANCES =
            Map.of("png", SelfTest.MOST_DIFFERENCE, "jpg", 5 * SelfTest.MOST_DIFFERENCE);

    /**
     * One picture.
     *
     * @param content of its file
     * @param tolerance the largest |dp| that is no mistake
     * @param probabilities what the program answers
     */
    record Picture(String file, byte[] content, double tolerance, float[] probabilities) {}

    /** Draws them into a folder and asks the program. */
    static References make(Path folder, Classifier classifier, AtomicFiles files) {
        return new References(
                DrawnPictures.files().entrySet().stream()
                        .map(drawn -> picture(folder, drawn, classifier, files))
                        .toList());
    }

    private static Picture picture(
            Path folder,
            Map.Entry<String, byte[]> drawn,
            Classifier classifier,
            AtomicFiles files) {
        var name = drawn.getKey();
        var file = folder.resolve(name);
        files.write(file, out -> out.write(drawn.getValue()));
        return switch (classifier.classify(file)) {
            case Answer.Classified(_, _, var probabilities) ->
                    new Picture(name, drawn.getValue(), tolerance(name), probabilities);
            case Answer.Unreadable(_, var reason) ->
                    throw new IllegalStateException(reason.toString());
        };
    }

    private static double tolerance(String name) {
        return TOLERANCES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), 0.0);
    }

    /** Writes the pictures and {@code expected.json}. */
    void write(Path folder, AtomicFiles files) {
        for (var picture : pictures) {
            files.write(folder.resolve(picture.file()), out -> out.write(picture.content()));
        }
        files.write(
                folder.resolve("expected.json"),
                Json.line(
                        Map.of("pictures", pictures.stream().map(References::expected).toList())));
    }

    private record Expected(String file, double tolerance, float[] probabilities) {}

    private static Expected expected(Picture picture) {
        return new Expected(picture.file(), picture.tolerance(), picture.probabilities());
    }
}
