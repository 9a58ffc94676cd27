package app.ocellus.ui.export;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.ClassNames;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.TaskRunner;
import app.ocellus.ui.common.Failures;
import app.ocellus.ui.common.Newest;
import app.ocellus.ui.prediction.ModelChoice;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * The model that is taken away: the one that predicts, whose classes can be given other names on
 * the way. The file that it comes from stays as it is.
 */
public final class LeavingModel {

    private record Read(ModelChoice choice, ModelBundle bundle) {}

    private final Function<Path, ModelBundle> models;
    private final ObservableList<ModelChoice> all;
    private final ObjectProperty<ModelChoice> chosen;
    private final Newest<Read> reading;
    private final ReadOnlyObjectWrapper<@Nullable ModelBundle> bundle =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> error = new ReadOnlyObjectWrapper<>();
    private @Nullable Read read;

    /**
     * The chosen one of several.
     *
     * @param models reads a model's file
     */
    public LeavingModel(
            Function<Path, ModelBundle> models,
            ObservableList<ModelChoice> all,
            ObjectProperty<ModelChoice> chosen,
            TaskRunner runner) {
        this.models = models;
        this.all = all;
        this.chosen = chosen;
        this.reading = new Newest<>(runner);
        chosen.addListener(_ -> load());
        reading.answerProperty().addListener((_, _, now) -> now.ifPresent(this::loaded));
        reading.failureProperty()
                .addListener(
                        (_, _, cause) -> {
                            if (cause != null) {
                                error.set(Failures.sentence(cause));
                            }
                        });
    }

    /** Reads the chosen model, as when somebody comes to look at it. */
    public void load() {
        var choice = chosen.get();
        if (read == null || !read.choice().equals(choice)) {
            read = null;
            bundle.set(null);
            error.set(null);
            reading.forget();
            reading.ask(_ -> new Read(choice, models.apply(choice.file())));
        }
    }

    private void loaded(Read now) {
        read = now;
        bundle.set(now.bundle());
    }

    /** Gives a class another name in what is written from now on. */
    public void rename(String name, String other) {
        var now = bundle.get();
        if (now != null) {
            try {
                bundle.set(ClassNames.renamed(now, now.name(), name, other));
                error.set(null);
            } catch (UserException e) {
                error.set(e.sentence());
            }
        }
    }

    /** Forgets why something did not work. */
    public void dismiss() {
        error.set(null);
    }

    /** Whether classes are called otherwise than in the file. */
    public boolean isRenamed() {
        return read != null && read.bundle() != bundle.get();
    }

    /** The models to choose from. */
    public ObservableList<ModelChoice> all() {
        return all;
    }

    /** The one that is chosen. */
    public ObjectProperty<ModelChoice> chosenProperty() {
        return chosen;
    }

    /** What is in it, with the names as they are now; null until it is read. */
    public ReadOnlyObjectProperty<@Nullable ModelBundle> bundleProperty() {
        return bundle.getReadOnlyProperty();
    }

    /** Why it cannot be read, or a class not be called so; null when all is well. */
    public ReadOnlyObjectProperty<@Nullable Sentence> errorProperty() {
        return error.getReadOnlyProperty();
    }
}
