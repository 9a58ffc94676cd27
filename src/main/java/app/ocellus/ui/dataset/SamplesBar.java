package app.ocellus.ui.dataset;

import app.ocellus.dataset.SplitRole;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.ChoiceCell;
import app.ocellus.ui.control.Icon;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** What decides which samples are shown, in which order, and how large. */
final class SamplesBar extends FlowPane {

    private static final double SMALLEST = 72;
    private static final double LARGEST = 260;
    private static final double USUAL = 104;

    /** Wider than all of them together. */
    private static final double ALL_IN_A_ROW = 2000;

    private final SamplesViewModel model;

    /** A bar that sets the filters of {@code model} and the size of a grid's cells. */
    SamplesBar(SamplesViewModel model, DoubleProperty cellSize) {
        super(8, 6);
        setPrefWrapLength(ALL_IN_A_ROW);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        var size = new Slider(SMALLEST, LARGEST, USUAL);
        size.getStyleClass().add("oc-size");
        size.setPrefWidth(80);
        size.setMinWidth(50);
        size.accessibleTextProperty().bind(Messages.binding("dataset.size"));
        cellSize.bind(size.valueProperty());
        getChildren().addAll(only(), search(), splits(), problems(), orders(), size);
    }

    /** What was picked out elsewhere, and the cross that shows all again. */
    private Button only() {
        var chip = new Button("", Icon.CLOSE.node(12));
        chip.setId("only");
        chip.getStyleClass().addAll("small", "oc-only");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::onlyName, model.onlyProperty(), Messages.localeProperty()));
        chip.visibleProperty().bind(model.onlyProperty().isNotNull());
        chip.managedProperty().bind(chip.visibleProperty());
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("dataset.show-all"));
        chip.setTooltip(tip);
        chip.setOnAction(_ -> model.onlyProperty().set(null));
        return chip;
    }

    private String onlyName() {
        var only = model.onlyProperty().get();
        return only == null ? "" : only.name().spoken();
    }

    private CustomTextField search() {
        var field = new CustomTextField();
        field.setLeft(Icon.SEARCH.node(15));
        field.setId("search");
        field.promptTextProperty().bind(Messages.binding("dataset.search"));
        field.accessibleTextProperty().bind(Messages.binding("dataset.search"));
        field.setPrefWidth(120);
        field.setMinWidth(80);
        field.textProperty().bindBidirectional(model.textFilterProperty());
        return field;
    }

    private ComboBox<@Nullable SplitRole> splits() {
        var box = new ComboBox<@Nullable SplitRole>();
        box.getItems().add(null);
        box.getItems().addAll(SplitRole.values());
        ChoiceCell.name(box, SplitNames::filter);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.valueProperty().bindBidirectional(model.splitFilterProperty());
        box.accessibleTextProperty().bind(Messages.binding("dataset.split"));
        return box;
    }

    private ComboBox<@Nullable SampleProblem> problems() {
        var box = new ComboBox<@Nullable SampleProblem>();
        box.setId("problem-filter");
        box.getItems().add(null);
        box.getItems().addAll(SampleProblem.values());
        ChoiceCell.name(box, SamplesBar::problemName);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.valueProperty().bindBidirectional(model.problemFilterProperty());
        box.accessibleTextProperty().bind(Messages.binding("dataset.problem"));
        return box;
    }

    private ComboBox<@Nullable SampleOrder> orders() {
        var box = new ComboBox<@Nullable SampleOrder>();
        box.setId("order");
        box.getItems().addAll(SampleOrder.values());
        ChoiceCell.name(box, SamplesBar::orderName);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.valueProperty().bindBidirectional(model.orderProperty());
        // what is alike has an order of its own
        box.disableProperty().bind(model.alikeProperty().isNotNull());
        box.accessibleTextProperty().bind(Messages.binding("dataset.order"));
        return box;
    }

    private static String problemName(@Nullable SampleProblem problem) {
        if (problem == null) {
            return Messages.get("problem.any");
        }
        return switch (problem) {
            case UNLABELLED -> Messages.get("problem.unlabelled");
            case EXCLUDED -> Messages.get("problem.excluded");
            case TWIN -> Messages.get("problem.twin");
            case FINDING -> Messages.get("problem.finding");
            case WRONG -> Messages.get("problem.wrong");
        };
    }

    private static String orderName(@Nullable SampleOrder order) {
        if (order == null) {
            return "";
        }
        return switch (order) {
            case SHUFFLED -> Messages.get("order.shuffled");
            case CLASS -> Messages.get("order.class");
            case NAME -> Messages.get("order.name");
            case SIZE -> Messages.get("order.size");
            case LOSS -> Messages.get("order.loss");
        };
    }
}
