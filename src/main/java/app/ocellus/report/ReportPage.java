package app.ocellus.report;

import app.ocellus.dataset.SampleId;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts the sections of a report together to one page that needs nothing else. */
final class ReportPage {

    /** Nothing is fetched and nothing runs, whatever might have got into the page. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private record Part(String id, String title, Section section) {}

    private final Words words;
    private final ReportContent content;
    private final List<Part> parts;
    private final Html page = new Html();

    private ReportPage(Words words, ReportContent content, Map<SampleId, byte[]> pictures) {
        this.words = words;
        this.content = content;
        this.parts =
                List.of(
                        new Part("figures", "report.figures", FiguresSection::write),
                        new Part("matrix", "report.matrix", MatrixSection::write),
                        new Part("classes", "report.classes", ClassesSection::write),
                        new Part("confidence", "report.confidence-title", ConfidenceSection::write),
                        new Part("errors", "report.errors", new ErrorsSection(pictures)),
                        new Part("model", "report.model", ModelSection::write),
                        new Part("data", "report.data", DataSection::write),
                        new Part("training", "report.training", TrainingSection::write),
                        new Part("health", "report.health", HealthSection::write),
                        new Part("skipped", "report.skipped", SkippedSection::write),
                        new Part("making", "report.making", MakingSection::write));
    }

    /** The page; {@code pictures} are JPEGs of samples. */
    static String of(Words words, ReportContent content, Map<SampleId, byte[]> pictures) {
        return new ReportPage(words, content, pictures).text();
    }

    private String text() {
        page.open("html", "lang", words.language());
        head();
        page.open("body");
        header();
        page.open("main");
        for (var part : parts) {
            page.open("section", "id", part.id()).leaf("h2", words.say(part.title()));
            part.section().write(page, words, content);
            page.close();
        }
        page.close().close().close();
        return page.page();
    }

    private void head() {
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "color-scheme", "content", "light dark");
        page.leaf("title", title()).style(css() + HeatShades.css()).close();
    }

    private String title() {
        return words.say("report.title", content.model().bundle().name());
    }

    private void header() {
        page.open("header").leaf("h1", title());
        page.leaf(
                "p",
                words.say(
                        "report.subtitle",
                        words.count(content.answers().evaluation().samples().size()),
                        content.data().name(),
                        DataSection.part(words, content.data().part()),
                        MakingSection.time(content)));
        page.open("nav", "aria-label", words.say("report.contents"));
        parts.forEach(part -> page.leaf("a", words.say(part.title()), "href", "#" + part.id()));
        page.close().close();
    }

    private static String css() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
