package app.ocellus.ui.dataset.split;

import app.ocellus.dataset.OwnFolders;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Newest;
import app.ocellus.ui.common.Text;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** How the open dataset is shared out, and what another plan would come to. */
public final class SplitViewModel {

    /** What is said of a pattern that cannot be used: the pattern, and why. */
    static final String PATTERN_ERROR = "dataset.group-pattern";

    private static final OwnFolders NO_FOLDERS = new OwnFolders(Set.of());

    private final ReadOnlyObjectProperty<@Nullable OpenProject> project;
    private final Function<SplitPlan, OpenProject> proposing;
    private final Consumer<SplitPlan> applying;
    private final Newest<SplitPreview> newest;
    private final SplitForm form = new SplitForm(this::propose);
    private final Deque<SplitPlan> before = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable SplitPlan> planBefore =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OwnFolders> folders =
            new ReadOnlyObjectWrapper<>(NO_FOLDERS);
    private final ReadOnlyObjectWrapper<@Nullable SplitPreview> preview =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Text> consequence = new ReadOnlyObjectWrapper<>(Text.NONE);
    private final ReadOnlyObjectWrapper<Text> obstacle =
            new ReadOnlyObjectWrapper<>(Text.of("plan.no-dataset"));
    private final BooleanProperty watched = new SimpleBooleanProperty();
    private @Nullable SplitPlan chosen;

    /**
     * The plan of the project that is open.
     *
     * @param runner works out what a plan would come to
     * @param proposing what a plan would come to, asked in the background
     * @param applying deals by a plan; the project changes when that is done
     */
    public SplitViewModel(
            ReadOnlyObjectProperty<@Nullable OpenProject> project,
            TaskRunner runner,
            Function<SplitPlan, OpenProject> proposing,
            Consumer<SplitPlan> applying) {
        this.project = project;
        this.proposing = proposing;
        this.applying = applying;
        this.newest = new Newest<>(runner);
        newest.answerProperty().addListener((_, _, now) -> shown(now.orElse(null)));
        newest.failureProperty().addListener((_, _, now) -> failed(now));
        project.addListener((_, old, now) -> show(old, now));
        watched.addListener((_, _, _) -> propose());
        show(null, project.get());
    }

    private void show(@Nullable OpenProject old, @Nullable OpenProject now) {
        folders.set(now == null ? NO_FOLDERS : OwnFolders.of(now.scan().snapshot()));
        if (now == null) {
            before.clear();
            newest.forget();
            say();
        } else if (old == null || !now.continues(old)) {
            before.clear();
            newest.forget();
            choose(now.edits().plan());
        } else if (now.edits().plan().equals(old.edits().plan())) {
            // what a person is just choosing outlasts an edit
            propose();
        } else {
            remember(old.edits().plan(), now.edits().plan());
            choose(now.edits().plan());
        }
        planBefore.set(before.peek());
    }

    /** Who goes back to a plan has it no longer before them. */
    private void remember(SplitPlan held, SplitPlan now) {
        if (now.equals(before.peek())) {
            before.pop();
        } else {
            before.push(held);
        }
    }

    /** Shows this plan as if a person had chosen it. */
    public void choose(SplitPlan plan) {
        form.show(plan);
        propose();
    }

    private void propose() {
        var now = project.get();
        chosen = null;
        if (now == null || !watched.get()) {
            newest.leave();
            say();
            return;
        }
        try {
            var plan = form.plan();
            chosen = plan;
            error.set(null);
            newest.ask(_ -> SplitPreview.of(now, proposing.apply(plan)));
        } catch (UserException e) {
            newest.forget();
            error.set(form.lacksPattern() ? null : e.sentence());
        }
        say();
    }

    private void shown(@Nullable SplitPreview now) {
        preview.set(now);
        say();
    }

    private void failed(@Nullable Throwable cause) {
        error.set(cause == null ? null : Failures.sentence(cause));
        say();
    }

    private void say() {
        var now = project.get();
        obstacle.set(now == null ? Text.of("plan.no-dataset") : obstacle(now));
        var shown = preview.get();
        consequence.set(
                now == null || shown == null || !shown.plan().equals(chosen)
                        ? Text.NONE
                        : consequence(now, shown));
    }

    private Text obstacle(OpenProject now) {
        if (now.project().isReadOnly()) {
            return Text.of("plan.read-only");
        }
        var wrong = error.get();
        if (form.lacksPattern()) {
            return Text.of("plan.pattern-missing");
        }
        if (wrong != null) {
            return wrong.key().equals(PATTERN_ERROR)
                    ? Text.of("plan.pattern-wrong")
                    : Text.of("status.sentence", wrong);
        }
        if (now.edits().plan().equals(chosen)) {
            return Text.of("plan.holds");
        }
        var shown = preview.get();
        return shown != null && shown.plan().equals(chosen) ? Text.NONE : Text.of("plan.working");
    }

    private static Text consequence(OpenProject now, SplitPreview shown) {
        if (shown.plan().equals(now.edits().plan())) {
            return Text.of("plan.holds");
        }
        return shown.moving() == 0
                ? Text.of("plan.moves-none")
                : Text.of("plan.moves", shown.moving(), shown.own());
    }

    /** Whether there is a plan to deal by that is not the one that holds. */
    public boolean canApply() {
        return obstacle.get().equals(Text.NONE);
    }

    /** Deals by the plan that is shown. */
    public void apply() {
        var plan = chosen;
        if (canApply() && plan != null) {
            applying.accept(plan);
        }
    }

    /** Deals by the plan that held before the present one; everybody is then where they were. */
    public void goBack() {
        var plan = planBefore.get();
        var now = project.get();
        if (plan != null && now != null && !now.project().isReadOnly()) {
            applying.accept(plan);
        }
    }

    /** Whether somebody looks; while nobody does, nothing is worked out. */
    public BooleanProperty shownProperty() {
        return watched;
    }

    /** What is chosen. */
    public SplitForm form() {
        return form;
    }

    /** The plan that held before the present one was applied; null where there was none. */
    public ReadOnlyObjectProperty<@Nullable SplitPlan> planBeforeProperty() {
        return planBefore.getReadOnlyProperty();
    }

    /** What the dataset's own folders or list leave to the plan. */
    public ReadOnlyObjectProperty<OwnFolders> foldersProperty() {
        return folders.getReadOnlyProperty();
    }

    /** What the chosen plan comes to, that of an earlier choice until then; null without sense. */
    public ReadOnlyObjectProperty<@Nullable SplitPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why the chosen plan makes no sense; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** What applying would change, in a sentence; nothing while that is not known. */
    public ReadOnlyObjectProperty<Text> consequenceProperty() {
        return consequence.getReadOnlyProperty();
    }

    /** Why nothing can be applied just now; none where it can. */
    public ReadOnlyObjectProperty<Text> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }
}
