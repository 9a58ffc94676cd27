package app.ocellus.report;

import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.TrainingSummary;

import org.jspecify.annotations.Nullable;

/** What the model is. */
final class ModelSection {

    private ModelSection() {}

    static void write(Html page, Words words, ReportContent content) {
        var model = content.model();
        var bundle = model.bundle();
        page.open("table", "class", "facts").open("tbody");
        Section.fact(page, words.say("report.name"), bundle.name());
        Section.fact(page, words.say("report.file"), model.file());
        Section.fact(page, words.say("report.size"), words.bytes(model.bytes()));
        Section.fact(page, words.say("report.backbone"), bundle.backbone().id());
        trained(page, words, bundle.training());
        Section.fact(page, words.say("report.input"), input(words, bundle.preprocessing()));
        Section.fact(
                page,
                words.say("report.colours"),
                colours(words, bundle.preprocessing().normalisation()));
        Section.fact(
                page,
                words.say("report.flip-averaging"),
                words.say(bundle.output().flipAveraging() ? "report.yes" : "report.no"));
        Section.fact(page, words.say("report.class-count"), words.count(bundle.classes().size()));
        page.close().close();
        Section.explain(page, words.say("report.model-help"));
        page.open("ol", "class", "names", "start", "0");
        bundle.classes().forEach(label -> page.open("li").leaf("bdi", label.name()).close());
        page.close();
    }

    private static void trained(Html page, Words words, TrainingSummary training) {
        known(page, words.say("report.mode"), mode(words, training.mode()));
        known(page, words.say("report.summary"), training.summary());
        known(page, words.say("report.training-samples"), count(words, training.trainingSamples()));
        known(
                page,
                words.say("report.validation-samples"),
                count(words, training.validationSamples()));
        var loss = training.validationLoss();
        known(
                page,
                words.say("report.validation-loss"),
                loss == null ? null : words.decimal(loss, 4));
        var accuracy = training.validationAccuracy();
        known(
                page,
                words.say("report.validation-accuracy"),
                accuracy == null ? null : words.percent(accuracy));
    }

    private static void known(Html page, String name, @Nullable String value) {
        if (value != null) {
            Section.fact(page, name, value);
        }
    }

    private static @Nullable String count(Words words, @Nullable Integer count) {
        return count == null ? null : words.count(count);
    }

    private static @Nullable String mode(Words words, @Nullable String mode) {
        return switch (mode) {
            case "quick" -> words.say("report.mode-quick");
            case "fine-tune" -> words.say("report.mode-fine-tune");
            case null, default -> mode;
        };
    }

    private static String input(Words words, Preprocessing preprocessing) {
        var size = words.count(preprocessing.size());
        return switch (preprocessing.fit()) {
            case CROP -> words.say("report.input-crop", size);
            case PAD -> words.say("report.input-pad", size);
            case STRETCH -> words.say("report.input-stretch", size);
        };
    }

    private static String colours(Words words, @Nullable Normalisation normalisation) {
        return normalisation == null
                ? words.say("report.colours-of-backbone")
                : words.say(
                        "report.colours-of-data",
                        triple(words, normalisation.mean()),
                        triple(words, normalisation.std()));
    }

    private static String triple(Words words, float[] values) {
        return words.decimal(values[0], 3)
                + " / "
                + words.decimal(values[1], 3)
                + " / "
                + words.decimal(values[2], 3);
    }
}
