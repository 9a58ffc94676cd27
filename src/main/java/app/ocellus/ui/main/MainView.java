package app.ocellus.ui.main;

import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.DropZone;
import app.ocellus.ui.control.JobIndicator;
import app.ocellus.ui.control.StatusLine;
import app.ocellus.workspace.OpenProject;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/** The frame of the window: rail, top bar, the view of the present step, status line. */
public final class MainView extends BorderPane {

    private final MainViewModel model;
    private final Views views;
    private final Map<Step, Node> made = new EnumMap<>(Step.class);
    private final StackPane content = new StackPane();
    private final JobIndicator job = new JobIndicator();
    private final Label project = new Label();
    private final Label facts = new Label();

    /**
     * Frames the views.
     *
     * @param threads that the device chip names
     */
    public MainView(MainViewModel model, Views views, int threads) {
        this.model = model;
        this.views = views;
        getStyleClass().add("oc-window");
        setLeft(new Rail(model, threads));
        var main = new BorderPane(content);
        main.setTop(topBar());
        main.setBottom(statusLine());
        setCenter(main);
        bind();
    }

    private HBox topBar() {
        project.getStyleClass().add("oc-project");
        facts.getStyleClass().add("oc-muted");
        facts.setMinWidth(0);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        job.setOnCancel(model::cancelJob);
        var bar = new HBox(12, project, facts, room, job);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("oc-top");
        return bar;
    }

    private StatusLine statusLine() {
        var line = new StatusLine();
        line.show(
                Bindings.createStringBinding(
                        () -> model.statusProperty().get().spoken(),
                        model.statusProperty(),
                        Messages.localeProperty()));
        return line;
    }

    private void bind() {
        model.stepProperty().addListener((_, _, now) -> show(now));
        model.jobProperty().addListener((_, _, now) -> show(now));
        project.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::title, model.projectProperty(), Messages.localeProperty()));
        facts.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::subtitle,
                                model.projectProperty(),
                                Messages.localeProperty()));
        DropZone.accept(this, model::take);
        show(model.stepProperty().get());
        show(model.jobProperty().get());
    }

    private void show(Step step) {
        content.getChildren().setAll(made.computeIfAbsent(step, views::make));
    }

    private void show(Jobs.@Nullable Job now) {
        if (now == null) {
            job.hide();
        } else {
            var progress = now.progress();
            var left = progress.remaining().map(Durations::left).orElse("");
            var name = Messages.get(now.name(), progress.done(), progress.total());
            job.show(name, progress.fraction(), left);
        }
    }

    private String title() {
        OpenProject open = model.projectProperty().get();
        return open == null ? Messages.get("top.no-project") : open.name();
    }

    private String subtitle() {
        OpenProject open = model.projectProperty().get();
        if (open == null) {
            return "";
        }
        var snapshot = open.scan().snapshot();
        return Messages.get("top.facts", snapshot.classes().size(), snapshot.samples().size());
    }
}
