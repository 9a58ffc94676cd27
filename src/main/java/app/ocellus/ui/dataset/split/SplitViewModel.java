package app.ocellus.ui.dataset.split;

import app.ocellus.dataset.Grouping;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Outcome;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Jobs;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** How the open dataset is shared out, and what another plan would come to. */
public final class SplitViewModel {

    /** What stays together. */
    public enum Groups {
        /** Equal files only. */
        NONE,
        /** Sub-folders. */
        FOLDER,
        /** Pictures taken soon after each other. */
        BURST,
        /** What a pattern finds in the path. */
        PATTERN,
        /** What a list says. */
        COLUMN
    }

    private final Jobs jobs;
    private final Function<SplitPlan, OpenProject> proposing;
    private final Consumer<SplitPlan> applying;
    private final DoubleProperty validation = new SimpleDoubleProperty();
    private final BooleanProperty validationFromTest = new SimpleBooleanProperty();
    private final DoubleProperty test = new SimpleDoubleProperty();
    private final LongProperty seed = new SimpleLongProperty();
    private final ObjectProperty<Groups> groups = new SimpleObjectProperty<>(Groups.NONE);
    private final DoubleProperty seconds = new SimpleDoubleProperty(2);
    private final StringProperty pattern = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable SplitPreview> preview =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectProperty<@Nullable OpenProject> project;
    private boolean showing;
    private int requests;

    /**
     * The plan of the project that is open.
     *
     * @param proposing what a plan would come to, asked in the background
     * @param applying deals by a plan; the project changes when that is done
     */
    public SplitViewModel(
            ReadOnlyObjectProperty<@Nullable OpenProject> project,
            Jobs jobs,
            Function<SplitPlan, OpenProject> proposing,
            Consumer<SplitPlan> applying) {
        this.project = project;
        this.jobs = jobs;
        this.proposing = proposing;
        this.applying = applying;
        project.addListener((_, _, now) -> show(now));
        for (var choice :
                List.<Observable>of(
                        validation, validationFromTest, test, seed, groups, seconds, pattern)) {
            choice.addListener(_ -> propose());
        }
        show(project.get());
    }

    private void show(@Nullable OpenProject now) {
        if (now == null) {
            preview.set(null);
            return;
        }
        choose(now.edits().plan());
    }

    /** Shows this plan as if a person had chosen it. */
    public void choose(SplitPlan plan) {
        showing = true;
        validation.set(plan.validation());
        validationFromTest.set(plan.validationFrom() == SplitRole.TEST);
        test.set(plan.test());
        seed.set(plan.seed());
        switch (plan.grouping()) {
            case Grouping.None _ -> groups.set(Groups.NONE);
            case Grouping.Folder _ -> groups.set(Groups.FOLDER);
            case Grouping.Column _ -> groups.set(Groups.COLUMN);
            case Grouping.Burst(double within) -> {
                seconds.set(within);
                groups.set(Groups.BURST);
            }
            case Grouping.Regex(var text) -> {
                pattern.set(text);
                groups.set(Groups.PATTERN);
            }
        }
        showing = false;
        propose();
    }

    private SplitPlan plan() {
        return new SplitPlan(
                validation.get(),
                validationFromTest.get() ? SplitRole.TEST : SplitRole.TRAINING,
                test.get(),
                seed.get(),
                switch (groups.get()) {
                    case NONE -> Grouping.NONE;
                    case FOLDER -> new Grouping.Folder();
                    case BURST -> new Grouping.Burst(seconds.get());
                    case PATTERN -> new Grouping.Regex(pattern.get());
                    case COLUMN -> new Grouping.Column();
                });
    }

    private void propose() {
        var now = project.get();
        if (showing || now == null) {
            return;
        }
        int request = ++requests;
        try {
            var plan = plan();
            error.set(null);
            jobs.<SplitPreview>quietly(
                    _ -> SplitPreview.of(now, proposing.apply(plan)),
                    outcome -> shown(request, outcome));
        } catch (UserException e) {
            error.set(e.sentence());
            preview.set(null);
        }
    }

    private void shown(int request, Outcome<SplitPreview> outcome) {
        if (request != requests) {
            return;
        }
        switch (outcome) {
            case Outcome.Success<SplitPreview>(var value) -> preview.set(value);
            case Outcome.Failure<SplitPreview>(var cause) -> {
                preview.set(null);
                error.set(Failures.sentence(cause));
            }
            case Outcome.Cancelled<SplitPreview> _ -> {}
        }
    }

    /** Whether there is a plan to deal by that is not the one that holds. */
    public boolean canApply() {
        var now = project.get();
        var shown = preview.get();
        return now != null
                && shown != null
                && !now.project().isReadOnly()
                && !shown.plan().equals(now.edits().plan());
    }

    /** Deals by the plan that is shown. */
    public void apply() {
        var shown = preview.get();
        if (canApply() && shown != null) {
            applying.accept(shown.plan());
        }
    }

    /** Share of validation, in [0,1). */
    public DoubleProperty validationProperty() {
        return validation;
    }

    /** Whether validation is taken from the test. */
    public BooleanProperty validationFromTestProperty() {
        return validationFromTest;
    }

    /** Share of the test, in [0,1). */
    public DoubleProperty testProperty() {
        return test;
    }

    /** Decides who goes where. */
    public LongProperty seedProperty() {
        return seed;
    }

    /** What stays together. */
    public ObjectProperty<Groups> groupsProperty() {
        return groups;
    }

    /** Longest time between two pictures of a burst. */
    public DoubleProperty secondsProperty() {
        return seconds;
    }

    /** What is looked for in the path. */
    public StringProperty patternProperty() {
        return pattern;
    }

    /** What the chosen plan comes to; null while it makes no sense. */
    public ReadOnlyObjectProperty<@Nullable SplitPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why the chosen plan makes no sense; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }
}
