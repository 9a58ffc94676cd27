package app.ocellus.ui.dataset.suspects;

import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.WorkProgress;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** What views of suspects show before there are any: the way to a search, and how it goes. */
public final class SearchStates {

    private final SuspectFinder finder;
    private final StringProperty invitation = new SimpleStringProperty();
    private final StringProperty problem = new SimpleStringProperty();
    private final WorkProgress looking;
    private final EmptyState failed;

    /**
     * The states of a search.
     *
     * @param again the id of the button that searches again after a failure
     */
    public SearchStates(SuspectFinder finder, String again) {
        this.finder = finder;
        this.looking =
                new WorkProgress(
                        Messages.binding("suspects.looking"),
                        Messages.binding("suspects.looking-text"),
                        finder.progressProperty(),
                        finder::cancel);
        this.failed =
                new EmptyState(
                        Icon.ERROR,
                        Messages.binding("suspects.failed"),
                        problem,
                        find(again, "suspects.again"));
    }

    /**
     * Asks whether to search.
     *
     * @param title a key of the messages, as {@code action} is, which stands on the button
     * @param id of the button
     */
    public EmptyState invite(Icon icon, String title, String id, String action) {
        return new EmptyState(icon, Messages.binding(title), invitation, find(id, action));
    }

    private Button find(String id, String action) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(Messages.binding(action));
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> finder.find());
        return button;
    }

    /** Brings the words up to date; the invitation ends with how long a search takes. */
    public void say(String invitationKey) {
        var time = finder.timeProperty().get().map(Durations::rough);
        invitation.set(
                Messages.get(invitationKey)
                        + time.map(rough -> " " + Messages.get("suspects.takes", rough))
                                .orElse(""));
        var error = finder.errorProperty().get();
        problem.set(error == null ? "" : error.in(Messages.locale()));
    }

    /** How far the search is. */
    public Node looking() {
        return looking;
    }

    /** Why there is no answer. */
    public Node failed() {
        return failed;
    }
}
