package app.ocellus.ui.main;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.dataset.ProjectsViewModel;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The name of the project, which a click or F2 makes editable; Enter keeps, Escape leaves. */
final class ProjectTitle extends StackPane {

    /** Escape within a field of this class leaves the field, not the job that runs. */
    static final String FIELD = "oc-in-place";

    private static final double LEAST = 160;
    private static final double WIDEST = 380;

    private final ProjectsViewModel model;
    private final Button name = new Button();
    private final TextField field = new TextField();

    ProjectTitle(ProjectsViewModel model) {
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(WIDEST);
        name.setId("project-name");
        name.getStyleClass().addAll("flat", "oc-project");
        name.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> isOpen() ? spoken() : Messages.get("top.no-project"),
                                model.nameProperty(),
                                Messages.localeProperty()));
        name.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !mayRename(), model.projectProperty()));
        name.accessibleHelpProperty().bind(Messages.binding("top.rename"));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("top.rename"));
        name.setTooltip(tip);
        name.setMaxWidth(WIDEST);
        name.setOnAction(_ -> edit());
        field.setId("project-name-field");
        field.getStyleClass().addAll("oc-project", FIELD);
        field.setPrefColumnCount(18);
        field.accessibleTextProperty().bind(Messages.binding("top.rename"));
        field.setOnAction(_ -> keep());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
        field.focusedProperty().addListener((_, _, focused) -> ended(focused));
        field.setVisible(false);
        field.managedProperty().bind(field.visibleProperty());
        name.managedProperty().bind(name.visibleProperty());
        name.visibleProperty().bind(field.visibleProperty().not());
        getChildren().addAll(name, field);
    }

    /** What is beside it gives way first. */
    @Override
    protected double computeMinWidth(double height) {
        return Math.min(LEAST, computePrefWidth(height));
    }

    private boolean isOpen() {
        return !model.nameProperty().get().isEmpty();
    }

    private String spoken() {
        return model.nameProperty().get();
    }

    private boolean mayRename() {
        var open = model.projectProperty().get();
        return open != null && !open.project().isReadOnly();
    }

    /** Makes the name editable, where there is a project to name. */
    void edit() {
        if (mayRename()) {
            field.setText(model.nameProperty().get());
            field.setVisible(true);
            field.requestFocus();
            field.selectAll();
        }
    }

    private void keep() {
        if (field.isVisible()) {
            field.setVisible(false);
            model.rename(field.getText());
            name.requestFocus();
        }
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            field.setVisible(false);
            name.requestFocus();
            event.consume();
        }
    }

    /** Who clicks elsewhere means what was written. */
    private void ended(boolean focused) {
        if (!focused && field.isVisible()) {
            field.setVisible(false);
            model.rename(field.getText());
        }
    }
}
