package app.ocellus.report;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SplitRole;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How many samples each class has, and what they are for. */
final class DataSection {

    private final Html page;
    private final Words words;
    private final ReportContent content;
    private final List<Column> columns = new ArrayList<>();

    /** A number for each class. */
    private record Column(String title, List<ClassId> samples) {

        long of(ClassLabel label) {
            return samples.stream().filter(label.id()::equals).count();
        }
    }

    private DataSection(Html page, Words words, ReportContent content) {
        this.page = page;
        this.words = words;
        this.content = content;
        split("report.split-training", SplitRole.TRAINING);
        split("report.split-validation", SplitRole.VALIDATION);
        split("report.split-test", SplitRole.TEST);
        split("report.split-none", null);
        columns.add(
                new Column(
                        words.say("report.evaluated"),
                        content.answers().evaluation().samples().stream()
                                .map(sample -> sample.actual().id())
                                .toList()));
    }

    private void split(String key, @Nullable SplitRole role) {
        var samples =
                content.data().snapshot().samples().stream()
                        .filter(s -> Objects.equals(content.data().roles().get(s.id()), role))
                        .map(ImageSample::classId)
                        .toList();
        if (!samples.isEmpty()) {
            columns.add(new Column(words.say(key), samples));
        }
    }

    static void write(Html page, Words words, ReportContent content) {
        var section = new DataSection(page, words, content);
        section.facts();
        section.table();
    }

    private void facts() {
        page.open("table", "class", "facts").open("tbody");
        Section.fact(page, words.say("report.name"), content.data().name());
        Section.fact(page, words.say("report.part"), part(words, content.data().part()));
        Section.fact(
                page,
                words.say("report.evaluated"),
                words.count(content.answers().evaluation().samples().size()));
        page.close().close();
        Section.explain(page, words.say("report.data-help"));
    }

    /** A split by its name. */
    static String part(Words words, @Nullable SplitRole part) {
        return switch (part) {
            case TRAINING -> words.say("report.split-training");
            case VALIDATION -> words.say("report.split-validation");
            case TEST -> words.say("report.split-test");
            case null -> words.say("report.split-all");
        };
    }

    private void table() {
        page.open("table", "class", "list samples");
        Section.columns(
                page,
                Stream.concat(
                                Stream.of(words.say("report.class")),
                                columns.stream().map(Column::title))
                        .toArray(String[]::new));
        page.open("tbody");
        for (var label : content.answers().evaluation().matrix().classes()) {
            page.open("tr").open("th", "scope", "row").leaf("bdi", label.name()).close();
            columns.forEach(column -> number(column.of(label)));
            page.close();
        }
        page.close().open("tfoot").open("tr").leaf("th", words.say("report.total"), "scope", "row");
        columns.forEach(column -> number(column.samples().size()));
        page.close().close().close();
    }

    private void number(long count) {
        page.leaf("td", words.count(count), "class", "number");
    }
}
