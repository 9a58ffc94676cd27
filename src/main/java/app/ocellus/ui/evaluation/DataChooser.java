package app.ocellus.ui.evaluation;

import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.SegmentedControl;
import app.ocellus.ui.control.SegmentedControl.Segment;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the data to evaluate on: a split of the project, or other data. */
final class DataChooser extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final double WIDEST = 200;

    private final DataChoice data;
    private final Dialogs dialogs;

    /** The split that is chosen; none while other data are. */
    private final SegmentedControl<Optional<SplitRole>> splits =
            new SegmentedControl<Optional<SplitRole>>().small();

    private final MenuButton others = new MenuButton();

    DataChooser(DataChoice data, Dialogs dialogs) {
        super(10);
        this.data = data;
        this.dialogs = dialogs;
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        splits.accessibleTextProperty().bind(Messages.binding("evaluation.on"));
        splits.setId("evaluate-on");
        splits.setSegments(
                List.of(
                        segment(SplitRole.TEST, "split.test"),
                        segment(SplitRole.VALIDATION, "split.validation")));
        others.setId("evaluate-on-other");
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("evaluation.other-tip"));
        others.setTooltip(tip);
        others.setMnemonicParsing(false);
        others.setMaxWidth(WIDEST);
        others.getStyleClass().add("oc-choice");
        Messages.localeProperty().addListener(_ -> show());
        others.setOnShowing(_ -> offer());
        offer();
        getChildren().addAll(splits, others);
        splits.valueProperty().addListener((_, _, now) -> now.ifPresent(data::choose));
        data.roleProperty().addListener(_ -> show());
        data.otherProperty().addListener((_, _, _) -> show());
        show();
    }

    private static Segment<Optional<SplitRole>> segment(SplitRole split, String key) {
        return Segment.of(Optional.of(split), Messages.binding(key));
    }

    private void show() {
        var other = data.otherProperty().get();
        boolean own = other == null;
        others.setText(other == null ? Messages.get("evaluation.other") : other.name());
        splits.valueProperty().set(own ? Optional.of(data.roleProperty().get()) : Optional.empty());
        others.pseudoClassStateChanged(CHOSEN, !own);
    }

    /** Anew each time, as what was asked about before is offered too. */
    private void offer() {
        var items = new ArrayList<MenuItem>();
        items.add(item("evaluation.other-folder", this::chooseFolder));
        items.add(item("evaluation.other-list", this::chooseList));
        var now = data.otherProperty().get();
        if (now != null && now.isFolders()) {
            items.add(item("evaluation.other-add", this::addFolder));
        }
        if (!data.recent().isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        for (var recent : data.recent()) {
            var item = new MenuItem(recent.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> data.choose(recent));
            items.add(item);
        }
        others.getItems().setAll(items);
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem();
        item.textProperty().bind(Messages.binding(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void chooseFolder() {
        dialogs.chooseFolder(Messages.get("evaluation.choose-other"))
                .ifPresent(folder -> data.choose(List.of(folder)));
    }

    private void chooseList() {
        dialogs.chooseList(Messages.get("evaluation.choose-other"))
                .ifPresent(list -> data.choose(List.of(list)));
    }

    private void addFolder() {
        dialogs.chooseFolder(Messages.get("evaluation.choose-other")).ifPresent(data::add);
    }
}
