package app.ocellus.ui.training;

import app.ocellus.model.BackboneInfo;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ChoiceCell;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The choice of a network: those with a role side by side; where there are others, one place more,
 * and a list of them below it.
 */
final class NetworkPane extends VBox {

    private final NetworkChoice choice;
    private final SegmentedControl<String> roles;
    private final ComboBox<@Nullable BackboneInfo> others = new ComboBox<>();

    private NetworkPane(NetworkChoice choice) {
        super(6);
        this.choice = choice;
        roles = Fields.segments("backbone", choice.roleProperty(), List.of(), false);
        offer();
        InvalidationListener anew = _ -> offer();
        choice.named().addListener(anew);
        choice.others().addListener(anew);
        roles.getStyleClass().add("tight");
        list();
        getChildren().addAll(roles, others);
    }

    /** The field with its name and its help. */
    static VBox of(NetworkChoice choice) {
        var pane = new NetworkPane(choice);
        return Fields.field("training.backbone", pane.roles, pane);
    }

    private void offer() {
        var segments = new ArrayList<Segment<String>>();
        for (var info : choice.named()) {
            segments.add(Segment.of(info.role(), title(info)));
        }
        if (!choice.others().isEmpty()) {
            segments.add(
                    Segment.of(BackboneInfo.OTHER, Messages.binding("training.other-network")));
        }
        roles.setSegments(segments);
    }

    private static ObservableValue<String> title(BackboneInfo info) {
        return switch (info.role()) {
            case "fast" -> Messages.binding("training.fast");
            case "accurate" -> Messages.binding("training.accurate");
            default -> Bindings.createStringBinding(info::title);
        };
    }

    private void list() {
        others.setId("other-backbone");
        others.setMaxWidth(Double.MAX_VALUE);
        others.accessibleTextProperty().bind(Messages.binding("training.backbone"));
        ChoiceCell.name(others, info -> info == null ? "" : info.title());
        others.setItems(choice.others());
        choice.chosenProperty().subscribe(this::show);
        others.valueProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now != null && others.isVisible()) {
                                choice.chosenProperty().set(now);
                            }
                        });
        others.managedProperty().bind(others.visibleProperty());
    }

    private void show(BackboneInfo chosen) {
        boolean other = chosen.role().equals(BackboneInfo.OTHER);
        others.setVisible(other);
        others.setValue(other ? chosen : null);
    }
}
