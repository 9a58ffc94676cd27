package app.ocellus.report;

import app.ocellus.dataset.SkippedFile;

import java.util.List;

/** The files that were left out, each with the reason. */
final class SkippedSection {

    private static final int MOST = 500;

    private SkippedSection() {}

    static void write(Html page, Words words, ReportContent content) {
        var skipped = content.data().skipped();
        if (skipped.isEmpty()) {
            page.leaf("p", words.say("report.nothing-skipped"));
            return;
        }
        Section.explain(page, words.say("report.skipped-help", skipped.size()));
        list(page, words, content.data(), skipped.subList(0, Math.min(MOST, skipped.size())));
        if (skipped.size() > MOST) {
            page.leaf("p", words.say("report.more-skipped", skipped.size() - MOST));
        }
    }

    private static void list(Html page, Words words, ReportedData data, List<SkippedFile> some) {
        page.open("ul", "class", "skipped");
        some.forEach(file -> page.open("li").leaf("bdi", words.say(data.reason(file))).close());
        page.close();
    }
}
