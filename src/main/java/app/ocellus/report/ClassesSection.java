package app.ocellus.report;

import app.ocellus.evaluation.ClassMetrics;
import app.ocellus.evaluation.RocAuc;

import java.util.Optional;
import java.util.OptionalDouble;

/** Precision, recall, F1, support and area under the ROC curve of each class. */
final class ClassesSection {

    private ClassesSection() {}

    static void write(Html page, Words words, ReportContent content) {
        var evaluation = content.answers().evaluation();
        var classes = evaluation.matrix().classes();
        var areas = RocAuc.of(evaluation).perClass();
        var most = Confusions.most(evaluation.matrix());
        Section.explain(page, words.say("report.classes-help"));
        page.open("table", "class", "list classes");
        Section.columns(
                page,
                words.say("report.class"),
                words.say("report.precision"),
                words.say("report.recall"),
                words.say("report.f-one"),
                words.say("report.auc"),
                words.say("report.support"),
                words.say("report.most-called"));
        page.open("tbody");
        for (int i = 0; i < classes.size(); i++) {
            page.open("tr").open("th", "scope", "row").leaf("bdi", classes.get(i).name()).close();
            figures(page, words, evaluation.metrics().perClass().get(i), areas.get(i));
            called(page, words, most.get(i));
            page.close();
        }
        page.close().close();
    }

    private static void figures(Html page, Words words, ClassMetrics of, OptionalDouble area) {
        number(page, words, "precision", of.precision());
        number(page, words, "recall", of.recall());
        number(page, words, "f1", of.f1());
        number(page, words, "auc", area);
        page.open("td", "class", "number");
        Section.figure(page, "support", of.support(), words.count(of.support()));
        page.close();
    }

    private static void number(Html page, Words words, String name, OptionalDouble value) {
        page.open("td", "class", "number");
        value.ifPresentOrElse(
                share -> Section.figure(page, name, share, words.percent(share)),
                () -> page.text(words.percent(value)));
        page.close();
    }

    private static void called(Html page, Words words, Optional<Confusions.Confusion> most) {
        page.open("td");
        most.ifPresent(
                confusion ->
                        page.leaf("bdi", confusion.predicted().name())
                                .text(" (" + words.count(confusion.count()) + ")"));
        page.close();
    }
}
