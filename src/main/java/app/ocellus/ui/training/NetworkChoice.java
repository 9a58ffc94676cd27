package app.ocellus.ui.training;

import app.ocellus.model.BackboneInfo;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which pretrained network learns: one of those that have a role, or another that somebody added.
 */
public final class NetworkChoice {

    private final ObservableList<BackboneInfo> named = FXCollections.observableArrayList();
    private final ObservableList<BackboneInfo> others = FXCollections.observableArrayList();
    private final ObjectProperty<BackboneInfo> chosen;
    private final StringProperty role;
    private String lastOther = "";

    /** Offers these, the first of them chosen. */
    NetworkChoice(List<BackboneInfo> backbones) {
        chosen = new SimpleObjectProperty<>(backbones.getFirst());
        role = new SimpleStringProperty(chosen.get().role());
        fill(backbones);
        chosen.addListener((_, _, now) -> remember(now));
        role.addListener((_, _, now) -> choose(now));
    }

    private void remember(BackboneInfo now) {
        if (!isNamed(now)) {
            lastOther = now.id();
        }
        role.set(now.role());
    }

    /** The network of a role; of the others the one that was chosen last. */
    private void choose(String now) {
        if (!chosen.get().role().equals(now)) {
            var either = now.equals(BackboneInfo.OTHER) ? others : named;
            find(either, one -> one.role().equals(now) && one.id().equals(lastOther))
                    .or(() -> find(either, one -> one.role().equals(now)))
                    .ifPresent(chosen::set);
        }
    }

    private static boolean isNamed(BackboneInfo backbone) {
        return !backbone.role().equals(BackboneInfo.OTHER);
    }

    /** Offers these from now on; where the chosen one is gone, the first takes its place. */
    public void offer(List<BackboneInfo> backbones) {
        var id = chosen.get().id();
        chosen.set(find(backbones, one -> one.id().equals(id)).orElse(backbones.getFirst()));
        fill(backbones);
    }

    private void fill(List<BackboneInfo> backbones) {
        show(named, backbones.stream().filter(NetworkChoice::isNamed).toList());
        show(others, backbones.stream().filter(one -> !isNamed(one)).toList());
    }

    /** A list that is filled anew loses what is chosen in it. */
    private static void show(ObservableList<BackboneInfo> list, List<BackboneInfo> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }

    private static Optional<BackboneInfo> find(
            List<BackboneInfo> backbones, Predicate<BackboneInfo> which) {
        return backbones.stream().filter(which).findFirst();
    }

    /** Those that have a role and are called after it. */
    public ObservableList<BackboneInfo> named() {
        return named;
    }

    /** The rest, called by their titles. */
    public ObservableList<BackboneInfo> others() {
        return others;
    }

    /** The chosen one. */
    public ObjectProperty<BackboneInfo> chosenProperty() {
        return chosen;
    }

    /** The role of the chosen one; another role chooses another. */
    public StringProperty roleProperty() {
        return role;
    }
}
