package app.ocellus.export;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.evaluation.Classifier.Answer.Classified;
import app.ocellus.evaluation.Ranking;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainedOn;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the pictures of a comparison say of the model itself, where they lie in folders of its
 * classes.
 *
 * @param labelled how many lie in such a folder
 * @param right how many of these are answered by its class
 * @param learntFrom how many of these the model learnt from
 * @param sha256 over the sorted hashes of their files, a line each
 */
record GivenPictures(int labelled, int right, long learntFrom, String sha256) {

    static GivenPictures of(ModelBundle model, List<Classified> answers) {
        var names = model.classes().stream().map(ClassLabel::name).toList();
        var labelled = answers.stream().filter(answer -> names.contains(folder(answer))).toList();
        var right =
                labelled.stream()
                        .filter(
                                answer ->
                                        names.get(Ranking.best(answer.probabilities()))
                                                .equals(folder(answer)))
                        .count();
        var hashes = labelled.stream().map(Classified::hash).toList();
        var lines = hashes.stream().map(ContentHash::hex).sorted();
        return new GivenPictures(
                labelled.size(),
                (int) right,
                TrainedOn.count(model, hashes),
                ContentHash.of(
                                lines.collect(Collectors.joining("\n"))
                                        .getBytes(StandardCharsets.UTF_8))
                        .hex());
    }

    private static String folder(Classified answer) {
        var folder = answer.file().toAbsolutePath().getParent();
        var name = folder == null ? null : folder.getFileName();
        return name == null ? "" : name.toString();
    }
}
