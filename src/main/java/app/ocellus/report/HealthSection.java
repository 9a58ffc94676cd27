package app.ocellus.report;

/** What the checks of the data found, where somebody looked. */
final class HealthSection {

    private HealthSection() {}

    static void write(Html page, Words words, ReportContent content) {
        var health = content.health();
        if (health == null || health.looked() == 0) {
            page.leaf("p", words.say("report.no-health"));
            return;
        }
        page.leaf(
                "p",
                words.say(
                        "report.looked",
                        words.count(health.looked()),
                        words.count(health.images())));
        var counts = health.counts();
        if (counts.isEmpty()) {
            page.leaf("p", words.say("report.healthy"));
            return;
        }
        page.open("table", "class", "list health");
        Section.columns(page, words.say("report.finding"), words.say("report.count"));
        page.open("tbody");
        counts.forEach(
                (check, count) -> {
                    page.open("tr").leaf("th", words.say(check.meaning()), "scope", "row");
                    page.leaf("td", words.count(count), "class", "number").close();
                });
        page.close().close();
    }
}
