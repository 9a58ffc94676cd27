package app.ocellus.ui.export;

import app.ocellus.dataset.ClassLabel;
import app.ocellus.model.ModelBundle;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.control.ChoiceCell;
import app.ocellus.ui.control.ClassNamesList;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ProblemBanner;
import app.ocellus.ui.prediction.ModelChoice;
import app.ocellus.ui.prediction.ModelNames;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which model is taken away, what it is, and what its classes are called. */
final class LeavingModelPane extends VBox {

    private static final double WIDTH = 300;

    private final ExportViewModel model;
    private final LeavingModel leaving;
    private final GridPane facts = new GridPane(14, 5);
    private final ClassNamesList classes;
    private final Label hint = new Label();
    private final ProblemBanner problem = new ProblemBanner(this::dismiss);

    LeavingModelPane(ExportViewModel model, Dialogs dialogs) {
        super(10);
        this.model = model;
        this.leaving = model.model();
        this.classes = new ClassNamesList(leaving::rename);
        classes.setId("export-classes");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        getStyleClass().add("oc-card");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("oc-muted");
        var name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        facts.getColumnConstraints().add(name);
        VBox.setVgrow(classes, Priority.ALWAYS);
        getChildren().addAll(chooser(), problem, facts, heading(), hint, classes, save(dialogs));
        InvalidationListener show = _ -> show();
        leaving.bundleProperty().addListener(show);
        leaving.errorProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        show();
    }

    private void dismiss() {
        leaving.dismiss();
    }

    private ComboBox<@Nullable ModelChoice> chooser() {
        var box = new ComboBox<@Nullable ModelChoice>(leaving.all());
        box.setId("export-model");
        box.setMaxWidth(Double.MAX_VALUE);
        box.accessibleTextProperty().bind(Messages.binding("prediction.model"));
        box.valueProperty().bindBidirectional(leaving.chosenProperty());
        ChoiceCell.name(box, ModelNames::of);
        // a long name is cut off in the button
        var whole = new Tooltip();
        whole.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> ModelNames.of(box.getValue()),
                                box.valueProperty(),
                                Messages.localeProperty()));
        box.setTooltip(whole);
        return box;
    }

    private static Label heading() {
        var heading = new Label();
        heading.textProperty().bind(Messages.binding("dataset.classes"));
        heading.getStyleClass().add("oc-subheading");
        return heading;
    }

    private Button save(Dialogs dialogs) {
        var save = new Button("", Icon.SAVE.node(15));
        save.setId("export-save");
        save.textProperty().bind(Messages.binding("export.save"));
        save.setMaxWidth(Double.MAX_VALUE);
        save.setMinHeight(USE_PREF_SIZE);
        save.disableProperty().bind(leaving.bundleProperty().isNull());
        save.setOnAction(_ -> save(dialogs, leaving.bundleProperty().get()));
        return save;
    }

    private void save(Dialogs dialogs, @Nullable ModelBundle bundle) {
        if (bundle != null) {
            dialogs.saveFile(
                            Messages.get("export.save-title"),
                            bundle.name(),
                            Dialogs.FileKind.OCELLUS)
                    .ifPresent(model::save);
        }
    }

    private void show() {
        var bundle = leaving.bundleProperty().get();
        var error = leaving.errorProperty().get();
        problem.show(error == null ? "" : error.in(Messages.locale()));
        facts.getChildren().clear();
        classes.show(
                bundle == null
                        ? List.of()
                        : bundle.classes().stream().map(ClassLabel::name).toList());
        hint.setText(
                Messages.get(leaving.isRenamed() ? "export.classes-renamed" : "export.classes"));
        if (bundle != null) {
            show(bundle);
        }
    }

    private void show(ModelBundle bundle) {
        var output = bundle.output();
        var accuracy = bundle.training().validationAccuracy();
        int size = bundle.preprocessing().size();
        fact("export.fact-backbone", bundle.backbone().id());
        fact(
                "export.fact-input",
                Messages.get(
                        "export.fact-input-text",
                        String.valueOf(size),
                        Messages.get(
                                switch (bundle.preprocessing().fit()) {
                                    case CROP -> "export.fit-crop";
                                    case PAD -> "export.fit-pad";
                                    case STRETCH -> "export.fit-stretch";
                                })));
        fact("export.fact-temperature", Numbers.decimal(output.temperature(), 2));
        fact(
                "export.fact-threshold",
                output.threshold() > 0
                        ? Numbers.wholePercent(output.threshold())
                        : Messages.get("export.fact-no-threshold"));
        if (accuracy != null) {
            fact("export.fact-accuracy", Numbers.percent(accuracy));
        }
    }

    private void fact(String key, String value) {
        var name = new Label(Messages.get(key));
        name.getStyleClass().add("oc-muted");
        GridPane.setValignment(name, VPos.TOP);
        var said = new Label(value);
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        facts.addRow(facts.getRowCount(), name, said);
    }
}
