package app.ocellus.ui.help;

import javafx.geometry.Insets;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

import java.util.ArrayList;
import java.util.List;

/** Lays out a table of a page; its columns share the width by what stands in them. */
final class GuideTable {

    private static final int LEAST_SHARE = 7;
    private static final int LARGEST_SHARE = 40;
    private static final Insets CELL = new Insets(5, 8, 5, 0);

    private final GridPane grid = new GridPane();
    private final List<Integer> shares = new ArrayList<>();
    private final InlineText inline;

    private GuideTable(InlineText inline) {
        this.inline = inline;
        grid.getStyleClass().add("oc-guide-table");
    }

    /** The rows of a table, its heading among them. */
    static GridPane of(Node table, InlineText inline) {
        var made = new GuideTable(inline);
        int row = 0;
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var line = part.getFirstChild(); line != null; line = line.getNext()) {
                made.add((TableRow) line, row++);
            }
        }
        made.shareWidth();
        return made.grid;
    }

    private void add(TableRow line, int row) {
        int column = 0;
        for (var cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
            var words = inline.flow(cell);
            var box = new VBox(words);
            box.setPadding(CELL);
            box.getStyleClass()
                    .add(((TableCell) cell).isHeader() ? "oc-guide-head" : "oc-guide-cell");
            box.setMinWidth(0);
            grid.add(box, column, row);
            note(column++, InlineText.plain(cell).length());
        }
    }

    private void note(int column, int length) {
        int share = Math.clamp(length, LEAST_SHARE, LARGEST_SHARE);
        if (column == shares.size()) {
            shares.add(share);
        } else {
            shares.set(column, Math.max(shares.get(column), share));
        }
    }

    private void shareWidth() {
        double all = shares.stream().mapToInt(Integer::intValue).sum();
        for (int share : shares) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100 * share / all);
            grid.getColumnConstraints().add(column);
        }
    }
}
