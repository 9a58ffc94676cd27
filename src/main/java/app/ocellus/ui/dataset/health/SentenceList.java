package app.ocellus.ui.dataset.health;

import app.ocellus.dataset.health.Finding;
import app.ocellus.ui.common.Messages;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** Findings of which a sentence says all: about files and about classes. */
final class SentenceList extends ListView<Finding> {

    private static final double SCROLL_BAR = 18;

    SentenceList() {
        setId("health-sentences");
        getStyleClass().add("oc-sentences");
        accessibleTextProperty().bind(Messages.binding("health.findings"));
        setCellFactory(_ -> new SentenceCell());
        Messages.localeProperty().addListener(_ -> refresh());
    }

    static String text(Finding finding) {
        var detail = finding.detail();
        return detail == null ? "" : detail.in(Messages.locale());
    }

    static String text(List<Finding> findings) {
        return findings.stream().map(SentenceList::text).collect(Collectors.joining("\n"));
    }

    /** One sentence, wrapped to the list's width. */
    private final class SentenceCell extends ListCell<@Nullable Finding> {

        private final Label sentence = new Label();

        SentenceCell() {
            sentence.setWrapText(true);
            sentence.setGraphicTextGap(10);
            setPrefWidth(0);
        }

        /** A list asks for the height before it says how wide it is. */
        @Override
        protected double computePrefHeight(double width) {
            var room =
                    SentenceList.this.getWidth()
                            - snappedLeftInset()
                            - snappedRightInset()
                            - SCROLL_BAR;
            return getGraphic() == null || room <= 0
                    ? super.computePrefHeight(width)
                    : snappedTopInset() + sentence.prefHeight(room) + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            sentence.setText(text(finding));
            sentence.setGraphic(CheckNames.icon(finding.check().severity()).node(18));
            setGraphic(sentence);
            setAccessibleText(sentence.getText());
        }
    }
}
