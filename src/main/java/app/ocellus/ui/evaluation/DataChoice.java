package app.ocellus.ui.evaluation;

import app.ocellus.dataset.SplitRole;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** Which data a model is asked about: a split of its project, or data outside of it. */
public final class DataChoice {

    private static final int MOST_RECENT = 8;

    private final ObjectProperty<SplitRole> role = new SimpleObjectProperty<>(SplitRole.TEST);
    private final ReadOnlyObjectWrapper<@Nullable OtherData> other = new ReadOnlyObjectWrapper<>();
    private final ObservableList<OtherData> recent = FXCollections.observableArrayList();
    private final ObservableList<OtherData> readOnlyRecent =
            FXCollections.unmodifiableObservableList(recent);

    /** Asks about folders or a list from outside. */
    public void choose(List<Path> paths) {
        choose(new OtherData(paths));
    }

    /** Asks about data that were asked about before. */
    public void choose(OtherData data) {
        recent.remove(data);
        recent.addFirst(data);
        if (recent.size() > MOST_RECENT) {
            recent.removeLast();
        }
        other.set(data);
    }

    /** Asks about one folder more than now. */
    public void add(Path folder) {
        var now = other.get();
        choose(now == null ? new OtherData(List.of(folder)) : now.and(folder));
    }

    /** Asks about a split of the project. */
    public void choose(SplitRole split) {
        role.set(split);
        other.set(null);
    }

    /** Asks about the project's own data again. */
    void back() {
        other.set(null);
    }

    /** The split of the project that is, or was last, asked about. */
    ObjectProperty<SplitRole> roleProperty() {
        return role;
    }

    /** Data outside of the project; null while it is the project's own. */
    public ReadOnlyObjectProperty<@Nullable OtherData> otherProperty() {
        return other.getReadOnlyProperty();
    }

    /** Other data of this session, the last first. */
    public ObservableList<OtherData> recent() {
        return readOnlyRecent;
    }
}
