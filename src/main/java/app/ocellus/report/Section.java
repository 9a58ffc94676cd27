package app.ocellus.report;

/** A part of a report. */
@FunctionalInterface
interface Section {

    /** Writes what belongs below its title. */
    void write(Html page, Words words, ReportContent content);

    /** A sentence that explains something. */
    static void explain(Html page, String sentence) {
        page.leaf("p", sentence, "class", "explain");
    }

    /** A name and what it stands for, as a row of two cells. */
    static void fact(Html page, String name, String value) {
        page.open("tr").leaf("th", name, "scope", "row");
        page.open("td").leaf("bdi", value).close().close();
    }

    /** A number as people read it, and in full for machines. */
    static void figure(Html page, String name, double value, String text) {
        page.leaf("data", text, "data-figure", name, "value", Double.toString(value));
    }

    /** Names above the columns of a table. */
    static void columns(Html page, String... titles) {
        page.open("thead").open("tr");
        for (var title : titles) {
            page.leaf("th", title, "scope", "col");
        }
        page.close().close();
    }
}
