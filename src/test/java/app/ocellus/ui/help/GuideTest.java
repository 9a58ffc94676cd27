package app.ocellus.ui.help;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The guide is whole: every page in both languages, and every link leads somewhere. */
class GuideTest {

    private static final Path GUIDE = Path.of("docs/guide");
    private static final Path CHINESE = GUIDE.resolve("zh");
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** What a page is made of, without its words. */
    private static final class Bones extends AbstractVisitor {
        private final List<String> parts = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final TreeSet<String> anchors = new TreeSet<>();

        static Bones of(Path page) throws IOException {
            var bones = new Bones();
            PARSER.parse(Files.readString(page)).accept(bones);
            return bones;
        }

        @Override
        public void visit(Heading heading) {
            parts.add("heading " + heading.getLevel());
            anchors.add(GuidePages.anchor(InlineText.plain(heading)));
            visitChildren(heading);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            parts.add("code");
        }

        @Override
        public void visit(ListItem item) {
            parts.add("item");
            visitChildren(item);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                parts.add("row");
            }
            visitChildren(node);
        }

        @Override
        public void visit(Image image) {
            parts.add("picture");
            links.add(image.getDestination());
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }
    }

    @Test
    void everyPageIsThereInBothLanguagesAndIsOffered() throws IOException {
        var offered = new TreeSet<>(GuidePages.NAMES);
        assertAll(
                () -> assertEquals(offered, names(GUIDE)),
                () -> assertEquals(offered, names(CHINESE)));
    }

    @Test
    void aPageIsMadeOfTheSamePartsInBothLanguages() throws IOException {
        for (var name : GuidePages.NAMES) {
            assertEquals(
                    Bones.of(GUIDE.resolve(name + ".md")).parts,
                    Bones.of(CHINESE.resolve(name + ".md")).parts,
                    name);
        }
    }

    @Test
    void everyLinkLeadsToAFileAndToAHeadingInIt() throws IOException {
        var broken = new ArrayList<String>();
        var pages = new ArrayList<Path>();
        for (var folder : List.of(GUIDE, CHINESE, Path.of("docs"), Path.of(""))) {
            try (var files = Files.list(folder)) {
                files.filter(f -> f.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        for (var page : pages) {
            for (var link : Bones.of(page).links) {
                if (!link.contains("://") && !leads(page, link)) {
                    broken.add(page + ": " + link);
                }
            }
        }
        assertTrue(pages.size() > 20, pages.toString());
        assertEquals(List.of(), broken);
    }

    private static boolean leads(Path page, String link) throws IOException {
        int mark = link.indexOf('#');
        var file = mark < 0 ? link : link.substring(0, mark);
        var target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return mark < 0 || Bones.of(target).anchors.contains(link.substring(mark + 1));
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.replace(".md", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
