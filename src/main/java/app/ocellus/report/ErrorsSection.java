package app.ocellus.report;

import app.ocellus.dataset.SampleId;
import app.ocellus.evaluation.EvaluatedSample;

import java.util.Base64;
import java.util.Map;

/** The worst mistakes with their pictures. */
final class ErrorsSection implements Section {

    private final Map<SampleId, byte[]> pictures;

    /**
     * Shows the worst mistakes.
     *
     * @param pictures JPEGs of those whose file could be read
     */
    ErrorsSection(Map<SampleId, byte[]> pictures) {
        this.pictures = pictures;
    }

    @Override
    public void write(Html page, Words words, ReportContent content) {
        var errors = content.answers().evaluation().matrix().errors();
        if (errors.isEmpty()) {
            page.leaf("p", words.say("report.no-mistakes"));
            return;
        }
        var shown = errors.subList(0, Math.min(errors.size(), ErrorPictures.MOST));
        Section.explain(
                page,
                words.say(
                        "report.errors-help",
                        words.count(shown.size()),
                        words.count(errors.size())));
        page.open("div", "class", "errors");
        shown.forEach(error -> error(page, words, content, error));
        page.close();
    }

    private void error(Html page, Words words, ReportContent content, EvaluatedSample error) {
        var place = content.data().place(error.sample().file());
        page.open("figure");
        var jpeg = pictures.get(error.sample().id());
        if (jpeg == null) {
            page.leaf("div", words.say("report.picture-gone"), "class", "gone");
        } else {
            page.empty("img", "src", dataUri(jpeg), "alt", spoken(words, error));
        }
        page.open("figcaption");
        said(page, words, "report.is", error.actual().name(), error.actualProbability());
        said(page, words, "report.called", error.predicted().name(), error.predictedProbability());
        place(page, place);
        page.close().close();
    }

    /** Long paths may be broken after a folder. */
    private static void place(Html page, String place) {
        page.open("span", "class", "file").open("bdi");
        for (var part : place.split("(?<=/)")) {
            page.text(part).empty("wbr");
        }
        page.close().close();
    }

    private static void said(Html page, Words words, String key, String name, double probability) {
        page.open("span").text(words.say(key) + " ").open("b").leaf("bdi", name).close();
        page.text(" " + words.shortPercent(probability)).close();
    }

    private static String spoken(Words words, EvaluatedSample error) {
        return words.say("report.picture-alt", error.actual().name(), error.predicted().name());
    }

    private static String dataUri(byte[] jpeg) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
    }
}
