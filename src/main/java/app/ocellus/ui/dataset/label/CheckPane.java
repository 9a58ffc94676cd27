package app.ocellus.ui.dataset.label;

import app.ocellus.dataset.ImageSample;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ThumbnailCard;
import app.ocellus.ui.control.ThumbnailCard.Caption;
import app.ocellus.ui.dataset.SampleActions;
import app.ocellus.ui.dataset.suspects.SearchStates;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** A page of pictures that do not look like their label, or what stands in its way. */
final class CheckPane extends StackPane {

    private final CheckViewModel model;
    private final ClassLook look;
    private final PageGrid<Doubt> page;
    private final SearchStates search;
    private final EmptyState never;
    private final EmptyState none =
            new EmptyState(
                    Icon.DONE, Messages.binding("suspects.none"), Messages.binding("check.none"));
    private final EmptyState done;
    private final BiConsumer<List<ImageSample>, @Nullable ImageSample> inspect;
    private boolean allLabelled;

    /** A view of the labels that look wrong; the other parameters as those of a label pane. */
    CheckPane(
            CheckViewModel model,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs,
            BiConsumer<List<ImageSample>, @Nullable ImageSample> inspect) {
        this.model = model;
        this.inspect = inspect;
        this.search = new SearchStates(model.finder(), "check-again");
        this.never =
                search.invite(Icon.SEARCH, "suspects.never", "check-labels-early", "check.find");
        this.done = search.invite(Icon.DONE, "label.done", "check-labels", "check.find");
        this.look = new ClassLook(model::classes);
        this.page =
                new PageGrid<>(pictures, this::card, model::after, model.chosen(), inspect)
                        .named("check-page");
        setId("check");
        page.act(new SampleActions(model, model.edits(), dialogs), model::accept);
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.pageProperty().addListener((_, before, now) -> turn(before, now));
        InvalidationListener show = _ -> show();
        model.finder().stateProperty().addListener(show);
        model.finder().timeProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        sceneProperty().addListener(show);
        turn(List.of(), model.pageProperty().get());
    }

    /** Enter alone takes what it looks like; with Shift it says that the label is right. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            keep();
            event.consume();
        }
    }

    /** Says that the labels of what is chosen are right. */
    void keep() {
        page.decide(model::keep);
    }

    private void turn(List<Doubt> before, List<Doubt> now) {
        page.turn(before, now);
        show();
    }

    /** Says whether anything is left to be labelled: where nothing is, that is the news. */
    void setAllLabelled(boolean now) {
        allLabelled = now;
        show();
    }

    private void show() {
        var finder = model.finder();
        if (getScene() != null) {
            finder.askForTime();
        }
        search.say(allLabelled ? "check.never-done" : "check.never");
        show(
                switch (finder.stateProperty().getValue()) {
                    case NO_DATA, NEVER -> allLabelled ? done : never;
                    case LOOKING -> search.looking();
                    case FAILED -> search.failed();
                    case FOUND -> model.isPageThere() ? page : none;
                });
    }

    private void show(Node now) {
        if (!getChildren().equals(List.of(now))) {
            boolean keys = isFocusWithin();
            getChildren().setAll(now);
            if (keys || now == page) {
                now.requestFocus();
            }
            inspect();
        }
    }

    /** Shows what is chosen in the inspector, as this is what one looks at now. */
    void inspect() {
        if (getChildren().contains(page)) {
            page.inspect();
        } else if (getScene() != null) {
            inspect.accept(List.of(), null);
        }
    }

    /** The hand goes on where it was: to the page, or to the button that stands in its place. */
    @Override
    public void requestFocus() {
        var button = lookup(".button");
        if (getChildren().contains(page) || button == null) {
            page.requestFocus();
        } else {
            button.requestFocus();
        }
    }

    private ThumbnailCard card(Doubt doubt) {
        var card = ThumbnailCard.named(doubt.sample().id().value());
        var labelled = look.on(card, doubt.sample().classId());
        return switch (doubt.answer()) {
            case LEFT_OUT -> card.asFaded().withCaptions(said("label.left-out"));
            case CHANGED -> labelled.withCaptions(said("check.changed"));
            case KEPT -> labelled.withCaptions(said("check.kept"));
            case NONE ->
                    labelled.withCaptions(
                            new Caption(
                                    "",
                                    Messages.get(
                                            "label.guess",
                                            look.name(doubt.issue().suggested().id())),
                                    Numbers.percent(doubt.issue().suggestedProbability())));
        };
    }

    private static Caption said(String key) {
        return new Caption(Messages.get(key), "", "");
    }
}
