package app.ocellus.ui.control;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** What lies in a trash, behind a link that counts it: each thing is fetched back or deleted. */
public final class TrashFold extends VBox {

    /**
     * A thing in the trash.
     *
     * @param detail what tells it from others of its name
     */
    public record Item(String name, String detail, Runnable restore, Runnable delete) {}

    /**
     * Keys of what it says.
     *
     * @param link with the number of things
     * @param loss what is lost by deleting one
     */
    public record Words(String link, String loss) {}

    private static final double ROW = 40;
    private static final int ROWS = 3;

    private final Words words;
    private final Dialogs dialogs;
    private final Runnable deleteAll;
    private final Hyperlink link = new Hyperlink();
    private final Button all = new Button();
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private boolean open;

    /** An empty trash, of which nothing is seen. */
    public TrashFold(Words words, Dialogs dialogs, Runnable deleteAll) {
        super(6);
        this.words = words;
        this.dialogs = dialogs;
        this.deleteAll = deleteAll;
        link.setId("trash-link");
        link.setGraphic(Icon.DELETE.node(15));
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> unfold(!open));
        all.setId("trash-delete-all");
        all.textProperty().bind(Messages.binding("trash.delete-all"));
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(_ -> askForAll());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(8, link, room, all);
        head.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("oc-project-list");
        scroll.setMinHeight(USE_PREF_SIZE);
        scroll.managedProperty().bind(scroll.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(head, scroll);
        show(List.of());
    }

    private void unfold(boolean now) {
        open = now;
        int count = rows.getChildren().size();
        scroll.setVisible(now);
        all.setVisible(now && count > 1);
        link.setAccessibleHelp(Messages.get(now ? "trash.close" : "trash.open"));
    }

    /** Shows these; without any it is gone, and folded when the next comes. */
    public void show(List<Item> items) {
        int focused = focusedRow();
        rows.getChildren().setAll(items.stream().map(this::row).toList());
        if (!items.isEmpty()) {
            rows.getChildren().getLast().getStyleClass().add("last");
        }
        scroll.setPrefHeight(Math.min(ROWS, items.size()) * ROW + 2);
        link.setText(Messages.get(words.link(), items.size()));
        setVisible(!items.isEmpty());
        unfold(open && !items.isEmpty());
        if (focused >= 0 && !items.isEmpty()) {
            focus(Math.min(focused, items.size() - 1));
        }
    }

    /** Whoever goes through them with the keys stays where they are. */
    private int focusedRow() {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            var row = (HBox) rows.getChildren().get(i);
            if (row.getChildren().stream().anyMatch(Node::isFocused)) {
                return i;
            }
        }
        return -1;
    }

    private void focus(int index) {
        ((HBox) rows.getChildren().get(index))
                .getChildren().stream()
                        .filter(Button.class::isInstance)
                        .findFirst()
                        .ifPresent(Node::requestFocus);
    }

    private HBox row(Item item) {
        var name = new Label(item.name());
        name.getStyleClass().add("oc-strong");
        name.setMinWidth(0);
        var detail = new Label(item.detail());
        detail.getStyleClass().addAll("oc-muted", "oc-small");
        detail.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        detail.setMinWidth(0);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        var restore = button("trash.restore", "trash.restore-one", item, item.restore());
        restore.getStyleClass().add("trash-restore");
        var delete = button("trash.delete", "trash.delete-one", item, () -> ask(item));
        delete.getStyleClass().addAll("flat", "trash-delete");
        var row = new HBox(10, name, detail, restore, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("oc-trash-row");
        return row;
    }

    private static Button button(String key, String spoken, Item item, Runnable act) {
        var button = new Button(Messages.get(key));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(Messages.get(spoken, item.name()));
        button.setTooltip(new Tooltip(Messages.get(spoken, item.name())));
        button.setOnAction(_ -> act.run());
        return button;
    }

    private void ask(Item item) {
        ask(Messages.get("trash.ask", item.name()), item.delete());
    }

    private void askForAll() {
        ask(Messages.get("trash.ask-all", rows.getChildren().size()), deleteAll);
    }

    private void ask(String question, Runnable delete) {
        var asked =
                new Dialogs.Question(
                        question,
                        Messages.get(words.loss()),
                        Messages.get("trash.do-delete"),
                        true);
        if (dialogs.confirm(asked)) {
            delete.run();
        }
    }
}
