package app.ocellus.ui.help;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/** The guide at the right edge of the window, over the view that it explains. */
public final class HelpPane extends BorderPane {

    private static final double EDGES = 60;

    private final HelpViewModel model;
    private final ScrollPane scroll = new ScrollPane();
    private final ComboBox<String> pages = new ComboBox<>();
    private String shown = "";
    private @Nullable Node focusBefore;

    /** A guide that is closed still, and opens as the model says. */
    public HelpPane(HelpViewModel model) {
        this.model = model;
        setId("help");
        getStyleClass().add("oc-guide");
        setMinWidth(GuidePage.WIDTH + EDGES);
        setMaxWidth(GuidePage.WIDTH + EDGES);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.accessibleTextProperty().bind(Messages.binding("help.page"));
        setTop(header());
        setCenter(scroll);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.openProperty().addListener((_, _, now) -> open(now));
        model.placeProperty().addListener(_ -> read());
        Messages.localeProperty().addListener(_ -> readAgain());
    }

    private HBox header() {
        var back = button(Icon.BACK, "help.back", model::back);
        back.disableProperty().bind(model.canGoBackProperty().not());
        pages.getItems().setAll(GuidePages.NAMES);
        pages.setCellFactory(_ -> new Title());
        pages.setButtonCell(new Title());
        pages.accessibleTextProperty().bind(Messages.binding("help.pages"));
        pages.setMaxWidth(Double.MAX_VALUE);
        pages.setOnAction(_ -> model.go(pages.getValue()));
        HBox.setHgrow(pages, Priority.ALWAYS);
        var close = button(Icon.CLOSE, "dialogs.close", () -> model.openProperty().set(false));
        close.setId("help-close");
        var header = new HBox(8, back, pages, close);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("oc-guide-header");
        return header;
    }

    private static Button button(Icon icon, String words, Runnable action) {
        var button = new Button("", icon.node(16));
        button.getStyleClass().add("flat");
        button.accessibleTextProperty().bind(Messages.binding(words));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Opens or closes it. */
    public void open(boolean now) {
        if (now == isVisible()) {
            return;
        }
        if (now) {
            focusBefore = getScene() == null ? null : getScene().getFocusOwner();
            readAgain();
        }
        setVisible(now);
        if (now) {
            scroll.requestFocus();
        } else if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private void readAgain() {
        shown = "";
        if (model.openProperty().get()) {
            pages.setButtonCell(new Title());
            pages.setCellFactory(_ -> new Title());
            read();
        }
    }

    private void read() {
        var place = model.placeProperty().get();
        if (!place.page().equals(shown)) {
            var language = Messages.locale();
            scroll.setContent(
                    new GuidePage(
                            GuidePages.text(place.page(), language), language, model::follow));
            shown = place.page();
            pages.setValue(shown);
        }
        scroll.setVvalue(0);
        // a heading has its place only once the page was laid out
        Platform.runLater(() -> scrollTo(place.anchor()));
    }

    private void scrollTo(String anchor) {
        if (!(scroll.getContent() instanceof GuidePage page)) {
            return;
        }
        page.heading(anchor)
                .ifPresent(
                        heading -> {
                            scroll.applyCss();
                            scroll.layout();
                            double room = page.getHeight() - scroll.getViewportBounds().getHeight();
                            double y = heading.getBoundsInParent().getMinY();
                            scroll.setVvalue(room <= 0 ? 0 : Math.min(1, y / room));
                        });
    }

    /** A page by its title in the present language. */
    private static final class Title extends ListCell<String> {
        @Override
        protected void updateItem(String page, boolean empty) {
            super.updateItem(page, empty);
            setText(empty || page == null ? "" : GuidePages.title(page, Messages.locale()));
        }
    }
}
