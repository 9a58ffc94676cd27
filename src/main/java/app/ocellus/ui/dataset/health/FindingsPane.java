package app.ocellus.ui.dataset.health;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.health.Finding;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.ClassPalette;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ThumbnailCard;
import app.ocellus.ui.control.ThumbnailCard.Caption;
import app.ocellus.ui.control.ThumbnailGrid;
import app.ocellus.ui.dataset.SplitNames;
import app.ocellus.ui.dataset.health.HealthViewModel.State;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What one check found: its meaning, what can be done, and the pictures. */
final class FindingsPane extends BorderPane {

    private static final int SCORE_DIGITS = 2;
    private static final double CELL = 128;

    private final HealthViewModel model;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Label meaning = new Label();
    private final Label detail = new Label();
    private final FindingActions actions;
    private final VBox head;
    private final GroupList groups;
    private final SentenceList sentences = new SentenceList();
    private final ThumbnailGrid<Finding> grid;
    private final StackPane middle = new StackPane();
    private final EmptyState nothing = empty(Icon.DONE, "health.no-problems");
    private final EmptyState looking = empty(Icon.TIME, "health.looking");
    private final EmptyState fine = empty(Icon.DONE, "health.fine");
    private boolean filling;

    FindingsPane(HealthViewModel model, ThumbnailSource<Path> pictures) {
        this.model = model;
        this.actions = new FindingActions(model);
        this.groups = new GroupList(model, pictures);
        this.grid =
                new ThumbnailGrid<>(
                        (finding, side) -> {
                            var sample = model.sample(finding.samples().getFirst());
                            return sample == null
                                    ? new CompletableFuture<>()
                                    : pictures.load(sample.file(), side);
                        },
                        this::card);
        grid.setId("health-pictures");
        grid.cellSizeProperty().set(CELL);
        grid.captionLinesProperty().set(1);
        title.getStyleClass().add("oc-heading");
        count.getStyleClass().addAll("oc-heading", "oc-muted");
        meaning.getStyleClass().add("oc-muted");
        for (var label : List.of(meaning, detail)) {
            label.setWrapText(true);
            label.setMinWidth(0);
        }
        head = new VBox(8, new HBox(8, title, count), meaning, actions);
        head.getStyleClass().add("oc-findings-head");
        setTop(head);
        setCenter(middle);
        bind();
    }

    private static EmptyState empty(Icon icon, String key) {
        return new EmptyState(icon, Messages.binding(key), Messages.binding(key + "-note"));
    }

    private void bind() {
        grid.selectedItems().addListener((ListChangeListener<Finding>) _ -> choose());
        grid.focusedItemProperty().addListener((_, _, now) -> say(now));
        addEventHandler(KeyEvent.KEY_PRESSED, actions::press);
        model.reportProperty().addListener(_ -> show());
        model.checkProperty().addListener(_ -> changeCheck());
        model.stateProperty().addListener(_ -> show());
        Messages.localeProperty().addListener(_ -> changeLanguage());
        show();
    }

    private void choose() {
        if (!filling) {
            model.chosen()
                    .setAll(
                            grid.selectedItems().stream()
                                    .map(finding -> finding.samples().getFirst())
                                    .toList());
        }
    }

    private void say(@Nullable Finding finding) {
        var text = finding == null ? "" : SentenceList.text(finding);
        detail.setText(text);
        head.getChildren().remove(detail);
        if (!text.isEmpty()) {
            head.getChildren().add(2, detail);
        }
    }

    private void changeLanguage() {
        show();
        grid.refresh();
        say(grid.focusedItemProperty().get());
    }

    private void changeCheck() {
        groups.getSelectionModel().clearSelection();
        filling = true;
        grid.setItems(List.of());
        filling = false;
        model.chosen().clear();
        say(null);
        show();
    }

    private void show() {
        var check = model.checkProperty().get();
        var findings = model.shown();
        if (check == null) {
            setTop(null);
            show(model.stateProperty().get() == State.DONE ? nothing : looking);
            return;
        }
        setTop(head);
        title.setText(CheckNames.title(check));
        count.setText(findings.isEmpty() ? "" : Numbers.count(findings.size()));
        meaning.setText(check.meaning().in(Messages.locale()));
        actions.fit(check.subject(), findings.stream().anyMatch(f -> f.detail() != null));
        if (findings.isEmpty()) {
            actions.getChildren().clear();
            show(fine);
            return;
        }
        show(
                switch (check.subject()) {
                    case GROUP -> groups(findings);
                    case PICTURE -> pictures(findings);
                    case CLASS, FILE -> sentences(findings);
                });
    }

    private void show(Node node) {
        if (!middle.getChildren().equals(List.of(node))) {
            middle.getChildren().setAll(node);
        }
    }

    private Node groups(List<Finding> findings) {
        groups.show(findings);
        return groups;
    }

    private Node sentences(List<Finding> findings) {
        if (!findings.equals(sentences.getItems())) {
            sentences.getItems().setAll(findings);
        }
        return sentences;
    }

    /** Where the chosen picture is gone, the next one takes its place. */
    private Node pictures(List<Finding> findings) {
        if (findings.equals(grid.items())) {
            grid.refresh();
            return grid;
        }
        var focused = grid.focusedItemProperty().get();
        var index = focused == null ? -1 : grid.items().indexOf(focused);
        filling = true;
        grid.setItems(findings);
        filling = false;
        if (index >= 0 && grid.focusedItemProperty().get() == null) {
            grid.select(findings.get(Math.min(index, findings.size() - 1)));
        }
        choose();
        return grid;
    }

    private ThumbnailCard card(Finding finding) {
        var id = finding.samples().getFirst();
        var label = model.label(id);
        var role = model.role(id);
        var card =
                ThumbnailCard.named(id.value())
                        .withBadges(role == null ? "" : SplitNames.brief(role), "");
        if (label != null) {
            card = card.withChip(label.name(), ClassPalette.color(model.classes().indexOf(label)));
        }
        return card.withCaptions(reason(finding));
    }

    private Caption reason(Finding finding) {
        var id = finding.samples().getFirst();
        return switch (finding.check()) {
            case DAMAGED -> new Caption("", name(id.value()), "");
            case ODD_SIZE, ODD_ASPECT -> new Caption("", size(model.sample(id)), "");
            default ->
                    new Caption(
                            Messages.get("health.score"),
                            Numbers.decimal(finding.score(), SCORE_DIGITS),
                            "");
        };
    }

    private static String size(@Nullable ImageSample sample) {
        return sample == null
                ? ""
                : Messages.get(
                        "health.pixels",
                        Numbers.count(sample.facts().width()),
                        Numbers.count(sample.facts().height()));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
