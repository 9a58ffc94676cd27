package app.ocellus.ui.dataset.split;

import app.ocellus.dataset.Grouping;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.random.RandomGenerator;

/** What a person chooses of a plan. */
public final class SplitForm {

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

    /** Short enough to be told to others. */
    private static final int SEEDS = 10_000;

    private static final double USUAL_SECONDS = 2;

    private final DoubleProperty validation = new SimpleDoubleProperty();
    private final ObjectProperty<SplitRole> validationFrom =
            new SimpleObjectProperty<>(SplitRole.TRAINING);
    private final DoubleProperty test = new SimpleDoubleProperty();
    private final LongProperty seed = new SimpleLongProperty();
    private final ObjectProperty<Groups> groups = new SimpleObjectProperty<>(Groups.NONE);
    private final DoubleProperty seconds = new SimpleDoubleProperty(USUAL_SECONDS);
    private final StringProperty pattern = new SimpleStringProperty("");
    private final Runnable changed;
    private boolean showing;

    /**
     * A form without choices.
     *
     * @param changed called after each choice
     */
    SplitForm(Runnable changed) {
        this.changed = changed;
        for (var choice :
                List.<ObservableValue<?>>of(
                        validation, validationFrom, test, seed, groups, seconds, pattern)) {
            choice.addListener((_, _, _) -> chosen());
        }
    }

    private void chosen() {
        if (!showing) {
            changed.run();
        }
    }

    /** Shows a plan; nobody is told. */
    void show(SplitPlan plan) {
        showing = true;
        validation.set(plan.validation());
        validationFrom.set(plan.validationFrom());
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
    }

    /**
     * The plan that is chosen.
     *
     * @throws app.ocellus.message.UserException when the pattern cannot be used
     */
    SplitPlan plan() {
        return new SplitPlan(
                validation.get(),
                validationFrom.get(),
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

    /** Whether a pattern is wanted and none is typed yet. */
    boolean lacksPattern() {
        return groups.get() == Groups.PATTERN && pattern.get().isBlank();
    }

    /** Takes another seed, whichever. */
    public void rollSeed() {
        long before = seed.get();
        long next = RandomGenerator.getDefault().nextLong(1, SEEDS);
        seed.set(next < before || before < 1 ? next : next + 1);
    }

    /** Share of validation, in [0,1). */
    public DoubleProperty validationProperty() {
        return validation;
    }

    /** Whose samples become validation: training or test. */
    public ObjectProperty<SplitRole> validationFromProperty() {
        return validationFrom;
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
}
