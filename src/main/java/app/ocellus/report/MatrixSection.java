package app.ocellus.report;

import app.ocellus.evaluation.ConfusionMatrix;

import java.util.List;
import java.util.stream.IntStream;

/** The confusion matrix as a table, shaded by count; many classes also as one small picture. */
final class MatrixSection {

    /** Up to so many classes the numbers have room beside each other. */
    private static final int FEW = 12;

    /** Up to so many the table fits on paper. */
    private static final int SOME = 30;

    private static final int MOST_PAIRS = 20;

    private final Html page;
    private final Words words;
    private final List<String> names;
    private final int[][] counts;
    private final int mostRight;
    private final int mostWrong;

    private MatrixSection(Html page, Words words, ConfusionMatrix matrix) {
        this.page = page;
        this.words = words;
        this.names = matrix.classes().stream().map(label -> label.name()).toList();
        this.counts = matrix.counts();
        this.mostRight = most(true);
        this.mostWrong = most(false);
    }

    private int most(boolean right) {
        return IntStream.range(0, counts.length)
                .flatMap(
                        row ->
                                IntStream.range(0, counts.length)
                                        .filter(column -> right == (row == column))
                                        .map(column -> counts[row][column]))
                .max()
                .orElse(0);
    }

    static void write(Html page, Words words, ReportContent content) {
        var matrix = content.answers().evaluation().matrix();
        var section = new MatrixSection(page, words, matrix);
        Section.explain(page, words.say("report.matrix-help"));
        if (section.names.size() > SOME) {
            Section.explain(page, words.say("report.overview-help"));
            section.overview();
        }
        section.table();
        section.pairs(Confusions.of(matrix));
    }

    private String size() {
        return names.size() <= FEW ? "few" : names.size() <= SOME ? "some" : "many";
    }

    private void overview() {
        int side = names.size();
        page.open(
                "svg",
                "class",
                "overview",
                "viewBox",
                "0 0 " + side + " " + side,
                "shape-rendering",
                "crispEdges",
                "role",
                "img");
        page.leaf("title", words.say("report.overview-alt", words.count(side)));
        page.empty("rect", "class", "ground", "width", "" + side, "height", "" + side);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                if (counts[row][column] > 0) {
                    page.empty(
                            "rect",
                            "class",
                            shade(row, column),
                            "x",
                            "" + column,
                            "y",
                            "" + row,
                            "width",
                            "1",
                            "height",
                            "1");
                }
            }
        }
        page.close();
    }

    private void table() {
        page.open(
                "div",
                "class",
                "scroll " + size(),
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                words.say("report.matrix"));
        page.open("table", "class", "matrix");
        page.leaf("caption", words.say("report.axes"));
        page.open("thead").open("tr").open("td").close();
        names.forEach(name -> head("col", name));
        page.leaf("th", words.say("report.total"), "scope", "col", "class", "total");
        page.close().close().open("tbody");
        for (int row = 0; row < names.size(); row++) {
            row(row);
        }
        page.close();
        totals();
        page.close().close();
    }

    private void head(String scope, String name) {
        page.open("th", "scope", scope).leaf("bdi", name).close();
    }

    private void row(int row) {
        page.open("tr");
        head("row", names.get(row));
        for (int column = 0; column < names.size(); column++) {
            cell(row, column);
        }
        page.leaf("td", "" + IntStream.of(counts[row]).sum(), "class", "total").close();
    }

    /** Zeros are left blank, so that one sees what there is. */
    private void cell(int row, int column) {
        int count = counts[row][column];
        if (count == 0) {
            page.open("td").close();
        } else {
            var spoken =
                    row == column
                            ? words.say("report.cell-right", names.get(row), words.count(count))
                            : words.say(
                                    "report.cell-wrong",
                                    names.get(row),
                                    names.get(column),
                                    words.count(count));
            page.leaf("td", "" + count, "class", shade(row, column), "title", spoken);
        }
    }

    private String shade(int row, int column) {
        boolean right = row == column;
        return HeatShades.of(right, (double) counts[row][column] / (right ? mostRight : mostWrong));
    }

    private void totals() {
        page.open("tfoot").open("tr").leaf("th", words.say("report.total"), "scope", "row");
        for (int column = 0; column < names.size(); column++) {
            int of = column;
            int total = IntStream.range(0, counts.length).map(row -> counts[row][of]).sum();
            page.leaf("td", "" + total, "class", "total");
        }
        int all = IntStream.range(0, counts.length).map(r -> IntStream.of(counts[r]).sum()).sum();
        page.leaf("td", "" + all, "class", "total").close().close();
    }

    private void pairs(List<Confusions.Confusion> confusions) {
        page.leaf("h3", words.say("report.pairs"));
        if (confusions.isEmpty()) {
            page.leaf("p", words.say("report.no-mistakes"));
            return;
        }
        page.open("table", "class", "list pairs");
        Section.columns(
                page,
                words.say("report.actual"),
                words.say("report.predicted"),
                words.say("report.count"),
                words.say("report.share-of-actual"));
        page.open("tbody");
        confusions.stream().limit(MOST_PAIRS).forEach(this::pair);
        page.close().close();
        if (confusions.size() > MOST_PAIRS) {
            Section.explain(page, words.say("report.more-pairs", confusions.size() - MOST_PAIRS));
        }
    }

    private void pair(Confusions.Confusion pair) {
        page.open("tr");
        page.open("td").leaf("bdi", pair.actual().name()).close();
        page.open("td").leaf("bdi", pair.predicted().name()).close();
        page.leaf("td", words.count(pair.count()), "class", "number");
        page.leaf("td", words.percent((double) pair.count() / pair.of()), "class", "number");
        page.close();
    }
}
