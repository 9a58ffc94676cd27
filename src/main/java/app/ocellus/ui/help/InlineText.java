package app.ocellus.ui.help;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

import java.util.function.Consumer;

/** Turns the runs of a Markdown paragraph into one flow of text. */
final class InlineText {

    private static final String BOLD = "oc-guide-strong";
    private static final String SLANTED = "oc-guide-emphasis";

    private final Consumer<String> follow;

    /** Links go to {@code follow}. */
    InlineText(Consumer<String> follow) {
        this.follow = follow;
    }

    /** The runs below {@code parent}. */
    TextFlow flow(org.commonmark.node.Node parent) {
        var flow = new TextFlow();
        flow.setMinWidth(0);
        add(parent, flow, "");
        flow.setAccessibleText(plain(parent));
        return flow;
    }

    private void add(org.commonmark.node.Node parent, TextFlow flow, String style) {
        for (var run = parent.getFirstChild(); run != null; run = run.getNext()) {
            switch (run) {
                case org.commonmark.node.Text text ->
                        flow.getChildren().add(text(text.getLiteral(), style));
                case SoftLineBreak _ -> flow.getChildren().add(text(softBreak(run), style));
                case HardLineBreak _ -> flow.getChildren().add(text("\n", style));
                case Code code -> flow.getChildren().add(text(code.getLiteral(), codeStyle(code)));
                case StrongEmphasis _ -> add(run, flow, BOLD);
                case Emphasis _ -> add(run, flow, SLANTED);
                case Link link -> flow.getChildren().add(link(link, style));
                default -> add(run, flow, style);
            }
        }
    }

    /** Chinese has no blanks between words, so a line that ends there leaves none. */
    private static String softBreak(org.commonmark.node.Node run) {
        var before = run.getPrevious() == null ? "" : plain(run.getPrevious(), true);
        return !before.isEmpty() && isChinese(before.codePointBefore(before.length())) ? "" : " ";
    }

    static boolean isChinese(int character) {
        return Character.isIdeographic(character)
                || character >= 0x3000 && character <= 0x303f
                || character >= 0xff00 && character <= 0xffef;
    }

    private static String codeStyle(Code code) {
        return code.getLiteral().codePoints().anyMatch(InlineText::isChinese)
                ? BOLD
                : "oc-guide-code";
    }

    private static Text text(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().add("oc-guide-text");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        return text;
    }

    /** A page that does not come with the program is named, not linked. */
    private Node link(Link link, String style) {
        var words = plain(link);
        if (!HelpViewModel.leadsSomewhere(link.getDestination())) {
            return text(words, style);
        }
        var button = new Hyperlink(words);
        button.getStyleClass().add("oc-guide-link");
        button.setOnAction(_ -> follow.accept(link.getDestination()));
        return button;
    }

    /** The words below a node, without their looks. */
    static String plain(org.commonmark.node.Node parent) {
        return plain(parent, false);
    }

    private static String plain(org.commonmark.node.Node node, boolean itself) {
        if (itself) {
            switch (node) {
                case org.commonmark.node.Text text -> {
                    return text.getLiteral();
                }
                case Code code -> {
                    return code.getLiteral();
                }
                case SoftLineBreak _ -> {
                    return softBreak(node);
                }
                default -> {}
            }
        }
        var words = new StringBuilder();
        for (var run = node.getFirstChild(); run != null; run = run.getNext()) {
            words.append(plain(run, true));
        }
        return words.toString();
    }
}
