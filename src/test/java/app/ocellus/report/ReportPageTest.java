package app.ocellus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FailingFileOps;
import app.ocellus.fixtures.HtmlPage;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.Samples;
import app.ocellus.image.ImageDecoder;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageIO;

class ReportPageTest {

    private static final List<String> HOSTILE =
            List.of(
                    "<script>alert(1)</script>",
                    "\"><img src=http://evil.example/x onerror=alert(1)>",
                    "' onmouseover='alert(1)",
                    "&lt;b&gt; & </title>",
                    "\u5c71\u8109 \u51b0\u5ddd",
                    "\ud83e\udd89 owl \u202egnp.exe",
                    "bell\u0007 and\u0000nul",
                    "-->]]><style>*{display:none}</style>");

    @TempDir private Path folder = Path.of("");

    private HtmlPage page(Reported reported, Locale language) {
        return HtmlPage.read(reported.write(folder.resolve("report.html"), language));
    }

    private HtmlPage page(String... names) {
        return page(new Reported(folder.resolve("data"), List.of(names)), Locale.ENGLISH);
    }

    private static List<String> texts(Element parent, String tag) {
        return HtmlPage.texts(HtmlPage.below(parent, tag).stream());
    }

    @Test
    void namesOfClassesStayTextWhateverTheyHold() {
        var page = page(HOSTILE.toArray(String[]::new));
        assertTrue(page.all("script").isEmpty());
        assertEquals(1, page.all("style").size());
        assertEquals(1, page.all("title").stream().filter(t -> isIn(t, "head")).count());
        assertTrue(
                page.attributeNames().stream().noneMatch(name -> name.startsWith("on")),
                () -> "" + page.attributeNames());
        var names = texts(page.section("classes"), "th");
        assertTrue(names.contains(HOSTILE.getFirst()), names::toString);
        assertTrue(names.contains(HOSTILE.get(1)), names::toString);
        assertTrue(names.contains(HOSTILE.get(4)), names::toString);
        assertTrue(names.contains(HOSTILE.get(5)), names::toString);
        assertTrue(names.contains("bell\ufffd and\ufffdnul"), names::toString);
        assertNothingIsFetched(page);
    }

    private static boolean isIn(Element element, String parent) {
        return element.getParentNode().getNodeName().equals(parent);
    }

    private static void assertNothingIsFetched(HtmlPage page) {
        page.attributes("src").forEach(src -> assertTrue(src.startsWith("data:image/jpeg"), src));
        page.attributes("href").forEach(href -> assertTrue(href.startsWith("#"), href));
        assertEquals(List.of(), page.all("link"));
        var css = page.all("style").getFirst().getTextContent();
        assertFalse(css.contains("url(") || css.contains("@import"), css);
        var policy = page.one("meta", m -> m.hasAttribute("http-equiv")).getAttribute("content");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
    }

    @Test
    void aPageOfUsualNamesKnowsNoAddressAtAll() {
        var source = page("cat", "dog").source();
        assertFalse(source.contains("http:") || source.contains("https:"), source);
        assertFalse(source.contains("//"), "no address without a scheme either");
    }

    @Test
    void everyLinkOfTheContentsLeadsToASection() {
        var page = page("cat", "dog");
        var ids = Set.copyOf(page.attributes("id"));
        var links = page.attributes("href");
        assertEquals(11, links.size());
        links.forEach(link -> assertTrue(ids.contains(link.substring(1)), link));
    }

    @Test
    void twoHundredClassesAreATableAndAPictureOfIt() {
        var page = page(Samples.names(200));
        var counts = page.confusion();
        assertEquals(200, counts.size());
        counts.forEach(row -> assertEquals(200, row.size()));
        assertEquals(3, counts.get(17).get(17));
        assertEquals(1, counts.get(17).get(18));
        var overview = page.one("svg", svg -> svg.getAttribute("class").equals("overview"));
        assertEquals(401, HtmlPage.below(overview, "rect").size());
        assertEquals(200, HtmlPage.below(page.section("classes"), "tr").size() - 1);
        assertEquals(24, HtmlPage.below(page.section("errors"), "figure").size());
        assertTrue(page.source().length() < 2_000_000, page.source().length() + " characters");
    }

    @Test
    void fewClassesNeedNoPictureOfTheTable() {
        var page = page("cat", "dog");
        assertTrue(
                page.all("svg").stream()
                        .noneMatch(s -> s.getAttribute("class").equals("overview")));
        assertEquals(List.of(List.of(3, 1), List.of(1, 3)), page.confusion());
    }

    @Test
    void tablesAndPicturesAreToldToThoseWhoCannotSeeThem() {
        new PictureFolder(folder.resolve("data")).add("000/3.png", "001/3.png");
        var page = page("cat", "dog");
        page.all("th").forEach(th -> assertTrue(th.hasAttribute("scope"), th.getTextContent()));
        page.all("svg").forEach(svg -> assertEquals("title", svg.getFirstChild().getNodeName()));
        assertEquals(
                List.of("A picture of cat that the model called dog"),
                page.attributes("alt").subList(0, 1));
        assertEquals("en", page.all("html").getFirst().getAttribute("lang"));
    }

    @Test
    void aMistakeIsShownUprightAndAMissingFileIsSaid() throws IOException {
        var tall =
                new java.awt.image.BufferedImage(40, 80, java.awt.image.BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                tall.setRGB(x, y, 0xff0000);
            }
        }
        new PictureFolder(folder.resolve("data"))
                .write("000/3.png", PictureFolder.encoded(tall, "png"));
        var page = page("cat", "dog");
        var uri = page.one("img", _ -> true).getAttribute("src");
        var bytes = Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
        var shown = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals(40, shown.getWidth());
        assertEquals(80, shown.getHeight());
        assertEquals(0xff, shown.getRGB(20, 10) >> 16 & 0xff, 8, "red stays red");
        assertEquals(0, shown.getRGB(20, 10) & 0xff, 8);
        assertEquals(0, shown.getRGB(20, 70) >> 16 & 0xff, 8, "and below it is black");
        assertTrue(
                texts(page.section("errors"), "div")
                        .contains("The file could not be read any more."));
    }

    @Test
    void theChineseReportHasNoEnglishSentenceLeft() {
        var page =
                page(
                        new Reported(folder.resolve("data"), List.of("\u732b", "\u72d7"))
                                .skipping("\u7a7a.jpg"),
                        Locale.SIMPLIFIED_CHINESE);
        assertEquals("zh-CN", page.all("html").getFirst().getAttribute("lang"));
        for (var tag : List.of("h2", "h3", "dt", "figcaption", "caption", "summary", "p", "li")) {
            for (var element : page.all(tag)) {
                var text = element.getTextContent();
                // names of measures are the same in both languages
                assertTrue(
                        text.matches("(?s).*[\\u4e00-\\u9fff].*") || text.matches("F1|AUC"), text);
            }
        }
    }

    @Test
    void filesAreNamedWithinTheDataAndFoldersAboveAreNobodysBusiness() {
        var page =
                page(
                        new Reported(folder.resolve("data"), List.of("cat", "dog"))
                                .skipping("001/empty.jpg"),
                        Locale.ENGLISH);
        assertFalse(page.source().contains(folder.toString()), "a path of this computer");
        var skipped = texts(page.section("skipped"), "li");
        assertEquals(1, skipped.size());
        assertTrue(skipped.getFirst().contains("empty.jpg is empty"), skipped::toString);
    }

    @Test
    void theCurvesMarkTheBestEpochAndLeaveOutWhatIsNoNumber() {
        var training = page("cat", "dog").section("training");
        assertEquals(2, HtmlPage.below(training, "svg").size());
        assertTrue(texts(training, "text").contains("Best epoch"));
        HtmlPage.below(training, "polyline")
                .forEach(line -> assertFalse(line.getAttribute("points").contains("NaN")));
        assertTrue(texts(training, "th").contains("optimisation.batch"));
    }

    @Test
    void whenTheDiskIsFullTheReportThatWasThereStays() throws IOException {
        var file = Files.writeString(folder.resolve("report.html"), "before");
        var content = new Reported(folder.resolve("data"), List.of("cat", "dog")).content();
        for (int failing = 1; failing <= 3; failing++) {
            var files = new AtomicFiles(new FailingFileOps(failing, true));
            var writer = new ReportWriter(new ImageDecoder(), files);
            assertThrows(
                    UserException.class,
                    () -> writer.write(file, content, Locale.ENGLISH, new Cancellation()));
            assertEquals("before", Files.readString(file));
        }
    }

    @Test
    void aCancelledReportIsNotWritten() {
        var file = folder.resolve("report.html");
        var content = new Reported(folder.resolve("data"), List.of("cat", "dog")).content();
        var cancellation = new Cancellation();
        cancellation.cancel();
        var writer =
                new ReportWriter(
                        new ImageDecoder(), new AtomicFiles(app.ocellus.file.FileOps.REAL));
        assertThrows(
                CancellationException.class,
                () -> writer.write(file, content, Locale.ENGLISH, cancellation));
        assertFalse(Files.exists(file));
    }
}
