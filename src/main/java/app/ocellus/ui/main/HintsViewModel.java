package app.ocellus.ui.main;

import app.ocellus.ui.common.Text;
import app.ocellus.ui.settings.SettingsViewModel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The way through the four steps, a hint each, until a person has closed it. */
public final class HintsViewModel {

    private static final List<Step> STEPS =
            List.of(Step.DATASET, Step.TRAIN, Step.EVALUATE, Step.PREDICT);

    private final ObservableValue<Step> step;
    private final SettingsViewModel settings;
    private final Map<Step, ObservableValue<?>> needed = new EnumMap<>(Step.class);
    private final ObjectBinding<Text> hint;

    /**
     * Hints for the step one is at.
     *
     * @param project without it there is nothing to say of the dataset and the training
     * @param report without it there is nothing to say of the evaluation
     */
    public HintsViewModel(
            ObservableValue<Step> step,
            SettingsViewModel settings,
            ObservableValue<?> project,
            ObservableValue<?> report) {
        this.step = step;
        this.settings = settings;
        needed.put(Step.DATASET, project);
        needed.put(Step.TRAIN, project);
        needed.put(Step.EVALUATE, report);
        this.hint =
                Bindings.createObjectBinding(
                        this::now, step, settings.settingsProperty(), project, report);
    }

    private Text now() {
        var at = step.getValue();
        var thing = needed.get(at);
        boolean isClosed = settings.settingsProperty().get().closedHints().contains(at.name());
        return isClosed || thing != null && thing.getValue() == null ? Text.NONE : of(at);
    }

    private static Text of(Step step) {
        return switch (step) {
            case DATASET -> Text.of("hint.dataset");
            case TRAIN -> Text.of("hint.train");
            case EVALUATE -> Text.of("hint.evaluate");
            case PREDICT -> Text.of("hint.predict");
            case RUNS, EXPORT, SETTINGS -> Text.NONE;
        };
    }

    /** Closes the hint that is shown. */
    public void close() {
        settings.closeHints(List.of(step.getValue().name()));
    }

    /** Closes all of them. */
    public void closeAll() {
        settings.closeHints(STEPS.stream().map(Step::name).toList());
    }

    /** Which of the hints is shown, from one. */
    public int number() {
        return 1 + STEPS.indexOf(step.getValue());
    }

    /** How many hints there are. */
    public int count() {
        return STEPS.size();
    }

    /** What to say now; {@link Text#NONE} for nothing. */
    public ObservableValue<Text> hintProperty() {
        return hint;
    }
}
