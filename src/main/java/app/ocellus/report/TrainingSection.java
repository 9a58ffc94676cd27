package app.ocellus.report;

import app.ocellus.file.Json;
import app.ocellus.model.TrainingSummary;
import app.ocellus.report.Chart.Axis;
import app.ocellus.report.Chart.Point;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingHistory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** How the model came to be: the curves of its run and every setting. */
final class TrainingSection {

    private final Html page;
    private final Words words;

    private TrainingSection(Html page, Words words) {
        this.page = page;
        this.words = words;
    }

    static void write(Html page, Words words, ReportContent content) {
        var section = new TrainingSection(page, words);
        section.course(content.model().bundle().training());
        var training = content.training();
        if (training == null || training.history().epochs().isEmpty()) {
            page.leaf("p", words.say("report.no-history"));
        } else {
            section.curves(training.history());
            section.epochs(training.history());
        }
        if (training != null && training.config() != null) {
            section.settings(training.config());
        }
    }

    private void course(TrainingSummary told) {
        page.open("table", "class", "facts").open("tbody");
        fact("report.epochs", told.epochs());
        fact("report.best-epoch", told.bestEpoch());
        fact("report.seed", told.seed());
        var end = told.endReason();
        if (end != null) {
            Section.fact(page, words.say("report.ended"), ended(end));
        }
        page.close().close();
    }

    private void fact(String key, @Nullable Number value) {
        if (value != null) {
            Section.fact(page, words.say(key), value.toString());
        }
    }

    private String ended(String reason) {
        return switch (reason) {
            case "completed" -> words.say("report.ended-completed");
            case "early-stopped" -> words.say("report.ended-early");
            case "stopped" -> words.say("report.ended-stopped");
            case "cancelled" -> words.say("report.ended-cancelled");
            case "not-finite" -> words.say("report.ended-not-finite");
            default -> reason;
        };
    }

    private void curves(TrainingHistory history) {
        page.open("div", "class", "charts");
        var losses =
                history.epochs().stream()
                        .flatMapToDouble(e -> DoubleStream.of(e.trainingLoss(), e.validationLoss()))
                        .filter(Double::isFinite);
        double highest = losses.max().orElse(1);
        curve(
                history,
                new Axis("", 0, highest == 0 ? 1 : highest * 1.05, false, v -> words.decimal(v, 2)),
                List.of(EpochRecord::trainingLoss, EpochRecord::validationLoss),
                "report.loss");
        double lowest =
                history.epochs().stream()
                        .flatMapToDouble(
                                e -> DoubleStream.of(e.trainingAccuracy(), e.validationAccuracy()))
                        .min()
                        .orElse(0);
        curve(
                history,
                new Axis(
                        "",
                        Math.floor(lowest * 10) / 10,
                        1,
                        false,
                        v -> words.say("report.percent", words.decimal(100 * v, 0))),
                List.of(EpochRecord::trainingAccuracy, EpochRecord::validationAccuracy),
                "report.accuracy");
        page.close();
    }

    private void curve(
            TrainingHistory history,
            Axis up,
            List<ToDoubleFunction<EpochRecord>> values,
            String title) {
        var epochs = history.epochs();
        var across =
                new Axis(
                        words.say("report.epoch"),
                        epochs.getFirst().epoch(),
                        epochs.getLast().epoch(),
                        true,
                        v -> words.count(Math.round(v)));
        var chart = new Chart(words.say("report.curve-alt", words.say(title)), across, up);
        var styles = List.of("second", "first");
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            chart.line(
                    styles.get(i),
                    epochs.stream()
                            .filter(e -> Double.isFinite(value.applyAsDouble(e)))
                            .map(e -> new Point(e.epoch(), value.applyAsDouble(e)))
                            .toList());
        }
        history.best().ifPresent(best -> chart.mark(best.epoch(), words.say("report.best-epoch")));
        page.open("figure").leaf("h3", words.say(title));
        chart.writeTo(page);
        page.open("figcaption")
                .leaf("span", words.say("report.split-training"), "class", "key second");
        page.leaf("span", words.say("report.split-validation"), "class", "key first");
        page.close().close();
    }

    private void epochs(TrainingHistory history) {
        page.open("details").leaf("summary", words.say("report.as-numbers"));
        page.open("table", "class", "list samples");
        Section.columns(
                page,
                words.say("report.epoch"),
                words.say("report.training-loss"),
                words.say("report.validation-loss"),
                words.say("report.validation-accuracy"));
        page.open("tbody");
        for (var epoch : history.epochs()) {
            page.open("tr").leaf("th", words.count(epoch.epoch()), "scope", "row");
            page.leaf("td", words.decimal(epoch.trainingLoss(), 4), "class", "number");
            page.leaf("td", words.decimal(epoch.validationLoss(), 4), "class", "number");
            page.leaf("td", words.percent(epoch.validationAccuracy()), "class", "number").close();
        }
        page.close().close().close();
    }

    /** By the names that the command line and the files have for them. */
    private void settings(TrainingConfig config) {
        page.leaf("h3", words.say("report.settings"));
        Section.explain(page, words.say("report.settings-help"));
        page.open("div", "class", "halves");
        page.open("table", "class", "facts settings").open("tbody");
        settings("", Json.node(config));
        page.close().close().close();
    }

    private void settings(String path, ObjectNode group) {
        for (var field : group.properties()) {
            JsonNode value = field.getValue();
            if (value instanceof ObjectNode inner) {
                settings(path + field.getKey() + ".", inner);
            } else {
                Section.fact(page, path + field.getKey(), value.asText());
            }
        }
    }
}
