package app.ocellus.ui.help;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One page of the guide, from its Markdown, as what a window can show. */
final class GuidePage extends VBox {

    /** Pictures are as wide as the page, which is as wide as the guide. */
    static final double WIDTH = 500;

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final Map<String, Node> headings = new HashMap<>();
    private final InlineText inline;
    private final Locale language;

    /** Lays out {@code markdown}; links go to {@code follow}. */
    GuidePage(String markdown, Locale language, Consumer<String> follow) {
        super(10);
        this.language = language;
        this.inline = new InlineText(follow);
        getStyleClass().add("oc-guide-page");
        addBlocks(PARSER.parse(markdown), this);
    }

    /** The heading of this anchor. */
    Optional<Node> heading(String anchor) {
        return Optional.ofNullable(headings.get(anchor));
    }

    private void addBlocks(org.commonmark.node.Node parent, VBox page) {
        for (var block = parent.getFirstChild(); block != null; block = block.getNext()) {
            page.getChildren().add(block((Block) block));
        }
    }

    private Node block(Block block) {
        return switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph when isPicture(paragraph) -> picture(paragraph);
            case Paragraph paragraph -> inline.flow(paragraph);
            case ListBlock list -> list(list);
            case FencedCodeBlock code -> code(code.getLiteral().stripTrailing());
            case TableBlock table -> GuideTable.of(table, inline);
            default -> {
                var box = new VBox(8);
                addBlocks(block, box);
                yield box;
            }
        };
    }

    private Node heading(Heading heading) {
        var words = InlineText.plain(heading);
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("oc-guide-heading-" + Math.min(3, heading.getLevel()));
        headings.put(GuidePages.anchor(words), label);
        return label;
    }

    private Node list(ListBlock list) {
        var rows = new VBox(5);
        int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var mark = new Label(list instanceof BulletList ? "•" : number++ + ".");
            mark.getStyleClass().add("oc-muted");
            mark.setMinWidth(USE_PREF_SIZE);
            var words = new VBox(5);
            HBox.setHgrow(words, Priority.ALWAYS);
            addBlocks(item, words);
            rows.getChildren().add(new HBox(8, mark, words));
        }
        return rows;
    }

    private static Node code(String lines) {
        var label = new Label(lines);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("oc-guide-lines");
        // where no font of even width has Chinese characters, the one that comes along has them
        if (lines.codePoints().noneMatch(InlineText::isChinese)) {
            label.getStyleClass().add("oc-guide-code");
        }
        return label;
    }

    private static boolean isPicture(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof org.commonmark.node.Image
                && paragraph.getFirstChild().getNext() == null;
    }

    private Node picture(Paragraph paragraph) {
        var image = (org.commonmark.node.Image) paragraph.getFirstChild();
        var view = new ImageView();
        GuidePages.picture(image.getDestination(), language)
                .ifPresent(found -> view.setImage(new Image(found.toExternalForm(), true)));
        view.setFitWidth(WIDTH);
        view.setPreserveRatio(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(InlineText.plain(image));
        return view;
    }
}
