package app.ocellus.ui.dataset;

import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.Icon;
import app.ocellus.workspace.project.ProjectSummary;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** A project in the list: what it is called, where its dataset is, and what can be done with it. */
final class ProjectRow extends HBox {

    private static final double FACTS = 210;

    /** What the parts of a row do. */
    record Actions(Runnable open, Runnable locate, Runnable remove) {}

    /**
     * The row of a project.
     *
     * @param open whether it is the one that is open, which is not to be removed
     */
    ProjectRow(ProjectSummary project, boolean open, Actions actions) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("oc-project-row");
        var main = opening(project, actions.open());
        HBox.setHgrow(main, Priority.ALWAYS);
        getChildren().add(main);
        if (!project.datasetThere()) {
            var locate = new Button();
            locate.textProperty().bind(Messages.binding("projects.locate"));
            locate.setMinWidth(USE_PREF_SIZE);
            locate.setOnAction(_ -> actions.locate().run());
            getChildren().add(locate);
        }
        var remove = new Button("", Icon.CLOSE.node(15));
        remove.getStyleClass().add("flat");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setDisable(open);
        remove.accessibleTextProperty().bind(Messages.binding("projects.remove", project.name()));
        var tip = new Tooltip();
        tip.textProperty().bind(Messages.binding("projects.remove", project.name()));
        remove.setTooltip(tip);
        remove.setOnAction(_ -> actions.remove().run());
        getChildren().add(remove);
    }

    private static Button opening(ProjectSummary project, Runnable open) {
        var name = new Label(project.name());
        name.getStyleClass().add("oc-strong");
        var place = new Label(project.dataset().toString());
        place.getStyleClass().addAll("oc-muted", "oc-tiny");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var words = new VBox(1, name, place);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var facts = facts(project);
        var icon = project.datasetThere() ? Icon.FOLDER : Icon.WARNING;
        var content = new HBox(12, icon.node(16), words, facts);
        content.setAlignment(Pos.CENTER_LEFT);
        var button = new Button();
        button.getStyleClass().setAll("button", "oc-project-open");
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        content.prefWidthProperty().bind(button.widthProperty().subtract(20));
        button.accessibleTextProperty()
                .bind(Bindings.concat(project.name(), ", ", facts.textProperty()));
        button.setTooltip(new Tooltip(project.dataset().toString()));
        button.setOnAction(_ -> open.run());
        return button;
    }

    private static Label facts(ProjectSummary project) {
        var facts = new Label();
        facts.getStyleClass().addAll("oc-muted", "oc-tiny");
        facts.setMinWidth(Region.USE_PREF_SIZE);
        facts.setPrefWidth(FACTS);
        facts.setAlignment(Pos.CENTER_RIGHT);
        facts.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        project.datasetThere()
                                                ? Messages.get(
                                                        "projects.facts",
                                                        project.runs(),
                                                        day(project))
                                                : Messages.get(
                                                        "projects.facts-missing", project.runs()),
                                Messages.localeProperty()));
        return facts;
    }

    private static String day(ProjectSummary project) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Messages.locale())
                .format(project.opened().atZone(ZoneId.systemDefault()));
    }
}
