package app.ocellus.ui.activation;

import app.ocellus.evaluation.Explanation;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ActivationBar;
import app.ocellus.ui.control.ActivationOverlay;
import app.ocellus.ui.control.ActivationOverlay.Subject;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** Lets an overlay and its bar show what is known of a picture. */
public final class ActivationBinding {

    private final ActivationViewModel model;
    private final ActivationOverlay overlay;
    private final ActivationBar bar;
    private @Nullable Path file;
    private List<Subject> subjects = List.of();

    /** Follows {@code model}. */
    public ActivationBinding(ActivationViewModel model, ActivationOverlay overlay) {
        this.model = model;
        this.overlay = overlay;
        this.bar = new ActivationBar(model.wantedProperty(), model.opacityProperty());
        overlay.heatOpacityProperty().bind(model.opacityProperty());
        model.stateProperty().addListener(_ -> show());
        model.shownProperty().addListener(_ -> show());
    }

    /** What turns it on and off, and says what is seen. */
    public ActivationBar bar() {
        return bar;
    }

    /**
     * Turns to a picture.
     *
     * @param now its file; null for none
     * @param asked the classes that the view model is asked about, in its order
     */
    public void show(@Nullable Path now, List<Subject> asked) {
        file = now;
        subjects = List.copyOf(asked);
        bar.setDisable(now == null || asked.isEmpty());
        show();
    }

    /** How many classes there is room for. */
    public void setMost(int count) {
        overlay.setMost(count);
        show();
    }

    private void show() {
        var answer = model.shownProperty().get();
        var state = model.stateProperty().get();
        boolean wanted = state != ActivationViewModel.State.NONE;
        overlay.show(file, wanted ? subjects : List.of());
        switch (state) {
            case NONE -> bar.say("");
            case COMPUTING -> {
                overlay.clear();
                bar.say(Messages.get("activation.computing"));
            }
            case FAILED -> fail();
            case SHOWN -> {
                if (answer != null && isOfThis(answer)) {
                    overlay.lay(answer.explanation());
                    bar.say(words(answer.explanation()));
                }
            }
        }
    }

    private void fail() {
        overlay.clear();
        var error = model.errorProperty().get();
        bar.fail(error == null ? "" : error.in(Messages.locale()));
    }

    private boolean isOfThis(ActivationViewModel.Answer answer) {
        return answer.question().file().equals(file)
                && answer.explanation().maps().size() == subjects.size();
    }

    private String words(Explanation explanation) {
        boolean nothing = explanation.maps().stream().noneMatch(map -> map.highest() > 0);
        var first = subjects.getFirst().name();
        if (overlay.shown() > 1) {
            return Messages.get(nothing ? "activation.nothing-both" : "activation.sentence-both");
        }
        return Messages.get(nothing ? "activation.nothing" : "activation.sentence", first);
    }
}
