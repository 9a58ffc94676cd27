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

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A page of large pictures without a class, which keys alone can fill; where every picture has one,
 * a page of those whose class looks wrong.
 */
public final class LabelPane extends BorderPane {

    private final LabelViewModel model;
    private final CheckViewModel checks;
    private final ClassLook look;
    private final PageGrid<Asked> page;
    private final CheckPane check;
    private final StackPane middle = new StackPane();
    private final LabelFoot foot;
    private final EmptyState done =
            new EmptyState(
                    Icon.DONE, Messages.binding("label.done"), Messages.binding("label.done-note"));
    private final EmptyState nothing =
            new EmptyState(
                    Icon.TIME,
                    Messages.binding("label.dealing"),
                    Messages.binding("label.dealing-note"));

    /**
     * A view of the pictures that are asked about.
     *
     * @param pictures makes thumbnails of files
     * @param inspect shows what is chosen, and the one with the focus
     */
    public LabelPane(
            LabelViewModel model,
            CheckViewModel checks,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs,
            BiConsumer<List<ImageSample>, @Nullable ImageSample> inspect) {
        this.model = model;
        this.checks = checks;
        this.look = new ClassLook(model::classes);
        this.page =
                new PageGrid<>(pictures, this::card, model::after, model.chosen(), inspect)
                        .named("label-page");
        this.check = new CheckPane(checks, pictures, dialogs, inspect);
        setId("label");
        page.act(new SampleActions(model, model.edits(), dialogs), model::accept);
        foot = new LabelFoot(model, checks, check::keep, this::again);
        setTop(new LabelHead(model, checks, this::again));
        setCenter(middle);
        setBottom(foot);
        bind();
    }

    private void bind() {
        model.pageProperty().addListener((_, before, now) -> turn(before, now));
        model.countsProperty().addListener(_ -> showMiddle());
        checks.wishedProperty().addListener(_ -> showMiddle());
        addEventFilter(KeyEvent.ANY, _ -> model.touch());
        middle.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.touch());
        sceneProperty().addListener((_, _, now) -> model.setSeen(now != null));
        turn(List.of(), model.pageProperty().get());
    }

    /** Shows what is chosen in the inspector, as this is what one looks at now. */
    public void inspect() {
        if (isChecking()) {
            check.inspect();
        } else {
            page.inspect();
        }
    }

    private boolean isChecking() {
        return checks.isShown(model.countsProperty().get());
    }

    /** The hand goes back to the pictures after a click elsewhere. */
    private void again() {
        requestFocus();
    }

    private void turn(List<Asked> before, List<Asked> now) {
        page.turn(before, now);
        showMiddle();
    }

    private void showMiddle() {
        boolean none = model.countsProperty().get().left() == 0;
        check.setAllLabelled(none);
        Node shown =
                isChecking()
                        ? check
                        : none ? done : model.pageProperty().get().isEmpty() ? nothing : page;
        if (!middle.getChildren().equals(List.of(shown))) {
            boolean keys = isFocusWithin();
            middle.getChildren().setAll(shown);
            if (keys || shown == page) {
                shown.requestFocus();
            }
            inspect();
        }
    }

    @Override
    public void requestFocus() {
        (isChecking() ? check : page).requestFocus();
    }

    private ThumbnailCard card(Asked asked) {
        var card = ThumbnailCard.named(asked.sample().id().value());
        if (asked.excluded()) {
            return card.asFaded().withCaptions(said("label.left-out"));
        }
        if (asked.sample().isLabelled()) {
            return look.on(card, asked.sample().classId()).withCaptions(said("label.labelled"));
        }
        var guess = asked.guess();
        return card.withCaptions(
                guess == null
                        ? said("label.no-guess")
                        : new Caption(
                                "",
                                Messages.get("label.guess", look.name(guess.classId())),
                                Numbers.percent(guess.probability())));
    }

    private static Caption said(String key) {
        return new Caption(Messages.get(key), "", "");
    }
}
