package app.ocellus.ui.main;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Durations;
import app.ocellus.ui.common.Jobs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.control.DropZone;
import app.ocellus.ui.control.JobIndicator;
import app.ocellus.ui.control.ProblemBanner;
import app.ocellus.ui.control.StatusLine;
import app.ocellus.ui.help.HelpPane;
import app.ocellus.ui.help.HelpViewModel;
import app.ocellus.ui.settings.DeviceViewModel;
import app.ocellus.workspace.project.OpenProject;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/** The frame of the window: rail, top bar, the view of the present step, status line. */
public final class MainView extends BorderPane {

    /** What is around the views: the device, hints and the guide. */
    public record Around(DeviceViewModel device, HintsViewModel hints, HelpViewModel help) {}

    private final MainViewModel model;
    private final Around around;
    private final Views views;
    private final Map<Step, Node> made = new EnumMap<>(Step.class);
    private final StackPane content = new StackPane();
    private final JobIndicator job = new JobIndicator();
    private final ProjectTitle project;
    private final ProblemBanner problem;
    private final Dialogs dialogs;
    private final Label facts = new Label();

    /** Frames the views. */
    public MainView(MainViewModel model, Views views, Dialogs dialogs, Around around) {
        this.model = model;
        this.around = around;
        this.views = views;
        this.dialogs = dialogs;
        this.project = new ProjectTitle(model.projects());
        this.problem = new ProblemBanner(model.projects()::dismissError);
        getStyleClass().add("oc-window");
        setLeft(new Rail(model, around.device()));
        VBox.setMargin(problem, new Insets(12, 14, 0, 14));
        var main = new BorderPane(new StackPane(cut(content)));
        main.setTop(new VBox(topBar(), problem, new HintBar(around.hints())));
        main.setBottom(statusLine());
        setCenter(main);
        bind();
        openHelpOver((StackPane) main.getCenter());
    }

    /** What finds no room in a small window must not push the status line out of it. */
    private static StackPane cut(StackPane view) {
        var edge = new Rectangle();
        edge.widthProperty().bind(view.widthProperty());
        edge.heightProperty().bind(view.heightProperty());
        view.setClip(edge);
        view.setMinSize(0, 0);
        view.setAlignment(Pos.TOP_CENTER);
        return view;
    }

    /** The guide is made when it is first opened: reading it would slow every start. */
    private void openHelpOver(StackPane place) {
        var isOpen = around.help().openProperty();
        isOpen.subscribe(
                now -> {
                    if (now && place.getChildren().size() == 1) {
                        var help = new HelpPane(around.help());
                        StackPane.setAlignment(help, Pos.CENTER_RIGHT);
                        place.getChildren().add(help);
                        help.open(true);
                    }
                });
    }

    private HBox topBar() {
        var menu =
                new ProjectMenu(
                        model.projects(),
                        dialogs,
                        new ProjectMenu.Actions(
                                project::edit, model::rescan, model::copy, model::browse));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("oc-muted");
        facts.setMinWidth(0);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        job.setOnCancel(model::cancelJob);
        var bar =
                new HBox(
                        8,
                        project,
                        menu,
                        facts,
                        room,
                        job,
                        new UndoButtons(model),
                        new HelpButton(model, around.help()));
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
        showProblem();
        model.projects().errorProperty().addListener(_ -> showProblem());
        Messages.localeProperty().addListener(_ -> showProblem());
        Messages.localeProperty().addListener(_ -> show(model.jobProperty().get()));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.F2) {
                        project.edit();
                    }
                });
        facts.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::subtitle,
                                model.projectProperty(),
                                Messages.localeProperty()));
        DropZone.acceptAll(this, brought -> Taking.of(brought, model));
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

    private void showProblem() {
        var error = model.projects().errorProperty().get();
        problem.show(error == null ? "" : error.in(Messages.locale()));
    }

    private String subtitle() {
        OpenProject open = model.projectProperty().get();
        if (open == null) {
            return "";
        }
        var snapshot = open.scan().snapshot();
        return Messages.get(
                open.project().isReadOnly() ? "top.facts-read-only" : "top.facts",
                snapshot.classes().size(),
                snapshot.samples().size());
    }
}
