package app.ocellus.export;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.TrainingSummary;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeSet;

/**
 * What a person who gets a model must know of it, as Markdown (after Mitchell et al., "Model Cards
 * for Model Reporting", 2019): what it was made from, how good it was, what it cannot do.
 */
final class ModelCard {

    private static final int MOST_NAMED = 200;

    private final ExportContent content;
    private final ModelBundle model;
    private final StringBuilder text = new StringBuilder();

    private ModelCard(ExportContent content) {
        this.content = content;
        this.model = content.model();
    }

    static String of(ExportContent content, ExportFormat format) {
        var card = new ModelCard(content);
        card.about();
        card.running(format);
        card.input();
        card.data();
        card.figures();
        card.limits();
        card.licences();
        card.classes();
        return card.text.toString();
    }

    private void about() {
        line("# " + plain(model.name()));
        line("");
        line(
                "A classifier of pictures in %d classes, made with %s on the backbone %s."
                        .formatted(
                                model.classes().size(),
                                content.program(),
                                plain(content.backbone().title())));
    }

    private void running(ExportFormat format) {
        heading("How to run it");
        text.append(Resources.text("run_" + format.text() + ".md"));
    }

    private void input() {
        var input = model.preprocessing();
        var output = model.output();
        heading("What it sees and says");
        line(
                "- Input: %d x %d pixels, fit `%s`. `pictures.py` and `contract.json` say how a picture becomes that."
                        .formatted(input.size(), input.size(), input.fit().text()));
        line("- Temperature %s, inside the file.".formatted(number(output.temperature())));
        line(
                output.threshold() > 0
                        ? "- Below a probability of %s the answer is \"not sure\" (`rejected`)."
                                .formatted(number(output.threshold()))
                        : "- No threshold: it always answers.");
        if (output.flipAveraging()) {
            line("- The answer is the mean for a picture and its mirror image, inside the file.");
        }
    }

    private void data() {
        var training = model.training();
        heading("What it was made from");
        fact("Mode", training.mode());
        fact("Pictures that it learnt from", training.trainingSamples());
        fact("Pictures that it was chosen by (validation)", training.validationSamples());
        fact("Seed of the split and of the training", training.seed());
        fact("Epochs", training.epochs());
        fact("Epoch that was kept", training.bestEpoch());
        fact("Summary", training.summary());
        if (!model.trainedOn().isEmpty()) {
            var marks = String.join("\n", new TreeSet<>(model.trainedOn()));
            var hash = ContentHash.of(marks.getBytes(StandardCharsets.UTF_8)).hex();
            line(
                    "- Files that it learnt from: %d. SHA-256 over the sorted first 16 digits of theirs: `%s`"
                            .formatted(model.trainedOn().size(), hash));
        }
        line(
                "- Backbone `%s`, SHA-256 `%s`"
                        .formatted(model.backbone().id(), model.backbone().sha256()));
    }

    private void figures() {
        TrainingSummary training = model.training();
        heading("How good it was");
        var accuracy = training.validationAccuracy();
        var loss = training.validationLoss();
        fact("Accuracy on validation pictures", accuracy == null ? null : number(accuracy));
        fact("Cross-entropy on validation pictures", loss == null ? null : number(loss));
        var given = content.given().filter(pictures -> pictures.labelled() > 0);
        given.ifPresent(this::given);
        if (accuracy != null) {
            line("");
            line("Validation pictures chose the epoch: new pictures may do a little worse.");
        } else if (given.isEmpty()) {
            line("Nothing was measured where it was made.");
        }
    }

    private void given(GivenPictures given) {
        line(
                "- Accuracy on %d pictures in class folders, when it was exported: %s; it had learnt from %d of them"
                        .formatted(
                                given.labelled(),
                                number((double) given.right() / given.labelled()),
                                given.learntFrom()));
        line("- SHA-256 over the sorted SHA-256 of these: `%s`".formatted(given.sha256()));
    }

    private void limits() {
        heading("Limits");
        line("- It gives one of its classes to any picture, also to one of something else.");
        line(
                "- Pictures of another camera, light or season than those it learnt from may be"
                        + " answered worse.");
        line(
                "- A high probability is no promise. Measure it on pictures of your own before you"
                        + " rely on it.");
    }

    private void licences() {
        var backbone = content.backbone();
        heading("Licences");
        line(
                "- The pretrained weights of %s: %s. Source: %s"
                        .formatted(
                                plain(backbone.title()),
                                plain(backbone.license()),
                                plain(backbone.source())));
        line("- What the model learnt belongs to whoever made it; ask them.");
        line("- The scripts in this folder: Apache-2.0.");
    }

    private void classes() {
        heading("Classes");
        model.classes().stream()
                .limit(MOST_NAMED)
                .map(ClassLabel::name)
                .forEach(name -> line("- " + plain(name)));
        if (model.classes().size() > MOST_NAMED) {
            line("- and %d more".formatted(model.classes().size() - MOST_NAMED));
        }
    }

    private void heading(String title) {
        line("");
        line("## " + title);
        line("");
    }

    private void fact(String name, @Nullable Object value) {
        if (value != null) {
            line("- " + name + ": " + plain(value.toString()));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Names are anybody's: none of them is to become a link or a heading. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replaceAll("([\\\\`*_\\[\\]<>#|!])", "\\\\$1");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
