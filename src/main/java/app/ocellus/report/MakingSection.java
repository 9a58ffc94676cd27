package app.ocellus.report;

import app.ocellus.dataset.features.ContentHash;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** What one needs to compute the same figures again. */
final class MakingSection {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private MakingSection() {}

    static void write(Html page, Words words, ReportContent content) {
        var bundle = content.model().bundle();
        page.open("table", "class", "facts hashes").open("tbody");
        Section.fact(page, words.say("report.made"), time(content));
        Section.fact(page, words.say("report.program"), "Ocellus " + content.making().program());
        Section.fact(page, words.say("report.engine"), content.making().engine());
        var seed = bundle.training().seed();
        if (seed != null) {
            Section.fact(page, words.say("report.seed"), seed.toString());
        }
        Section.fact(page, words.say("report.model-hash"), content.model().sha256());
        Section.fact(page, words.say("report.backbone-hash"), bundle.backbone().sha256());
        Section.fact(page, words.say("report.data-hash"), dataHash(content).hex());
        page.close().close();
        Section.explain(page, words.say("report.hashes-help"));
    }

    static String time(ReportContent content) {
        return TIME.format(content.making().at());
    }

    /** Of the sorted hashes of the files, a line each, so that order and names do not matter. */
    static ContentHash dataHash(ReportContent content) {
        var lines =
                content.answers().hashes().stream()
                        .map(ContentHash::hex)
                        .sorted()
                        .collect(Collectors.joining("\n"));
        return ContentHash.of(lines.getBytes(StandardCharsets.UTF_8));
    }
}
