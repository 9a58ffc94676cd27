package app.ocellus.ui.dataset;

import app.ocellus.message.Sentence;
import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.ThumbnailSource;
import app.ocellus.ui.control.DropZone;
import app.ocellus.ui.control.EmptyState;
import app.ocellus.ui.control.Icon;
import app.ocellus.ui.control.ProblemBanner;
import app.ocellus.ui.dataset.copy.CopyPane;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * The dataset: welcome while there is none, then its classes, its samples and one of them large.
 */
public final class DatasetView extends StackPane {

    private static final double LEAST_SIDE = 200;
    private static final double SIDE = 262;

    private final DatasetViewModel model;
    private final ProjectsViewModel projects;
    private final Dialogs dialogs;
    private final WelcomeView welcome;
    private final BorderPane workspace = new BorderPane();
    private final EmptyState drawing =
            new EmptyState(
                    Icon.IMAGE,
                    Messages.binding("dataset.drawing"),
                    Messages.binding("dataset.drawing-text"));
    private final EmptyState opening =
            new EmptyState(
                    Icon.TIME,
                    Messages.binding("dataset.opening"),
                    Messages.binding("dataset.opening-text"));
    private final ProblemBanner problem;

    /**
     * A view of the open dataset.
     *
     * @param pictures makes thumbnails of files
     * @param classify what the third door does
     */
    public DatasetView(
            DatasetViewModel model,
            DatasetTabs tabs,
            ProjectsViewModel projects,
            ThumbnailSource<Path> pictures,
            Dialogs dialogs,
            Runnable classify) {
        this.model = model;
        this.projects = projects;
        this.dialogs = dialogs;
        this.welcome =
                new WelcomeView(
                        new WelcomeView.Doors(this::chooseFolder, model::openSample, classify),
                        new ProjectList(projects, dialogs),
                        locateButton(),
                        () -> projects.browsingProperty().set(false));
        this.problem = new ProblemBanner(this::dismiss, locateButton());
        var copy = new CopyPane(model.copy(), dialogs);
        VBox.setMargin(problem, new Insets(12, 14, 12, 14));
        VBox.setMargin(copy, new Insets(12, 14, 12, 14));
        workspace.setTop(new VBox(problem, copy));
        var classes = new ClassPanel(model, another());
        workspace.setLeft(classes);
        var actions = new SampleActions(model.samples(), model.edits(), dialogs);
        var samples = new SamplesPane(model, tabs, actions, pictures, dialogs);
        workspace.setCenter(samples);
        classes.visibleProperty().bind(samples.samplesShown());
        classes.managedProperty().bind(classes.visibleProperty());
        var readOnly = model.edits().readOnlyProperty();
        var inspector = new InspectorPane(model.samples(), actions, pictures, readOnly);
        inspector
                .prefWidthProperty()
                .bind(Bindings.max(LEAST_SIDE, Bindings.min(SIDE, widthProperty().multiply(0.22))));
        workspace.setRight(inspector);
        bind();
    }

    private DropZone another() {
        return new DropZone(
                        Icon.DROP,
                        Messages.binding("dataset.drop-another"),
                        Messages.binding("dataset.choose"),
                        this::chooseFolder,
                        model::open)
                .small();
    }

    private void bind() {
        model.stateProperty().addListener((_, _, _) -> showState());
        model.errorProperty().addListener((_, _, _) -> showState());
        Messages.localeProperty().addListener(_ -> showState());
        model.projectProperty().addListener(_ -> showState());
        model.edits().errorProperty().addListener(_ -> showState());
        projects.browsingProperty().addListener(_ -> showState());
        projects.nameProperty().addListener(_ -> showState());
        showState();
    }

    /** Where the dataset has moved, the person can point to it. */
    private Button locateButton() {
        var locating = new LocateAction(projects, dialogs);
        var button =
                ProjectList.locateButton(
                        () -> {
                            var missing = model.missingProperty().get();
                            if (missing != null) {
                                locating.run(missing);
                            }
                        });
        button.visibleProperty().bind(model.missingProperty().isNotNull());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private @Nullable Sentence error() {
        var opening = model.errorProperty().get();
        return opening == null ? model.edits().errorProperty().get() : opening;
    }

    private void dismiss() {
        model.dismissError();
        model.edits().dismissError();
    }

    private void showState() {
        var error = error();
        var said = error == null ? "" : error.in(Messages.locale());
        welcome.showError(said);
        problem.show(said);
        welcome.showBack(projects.nameProperty().get());
        boolean open = model.projectProperty().get() != null && !projects.browsingProperty().get();
        var shown =
                switch (model.stateProperty().get()) {
                    case DRAWING -> open ? workspace : drawing;
                    case OPENING -> open ? workspace : opening;
                    case EMPTY, READY, FAILED -> open ? workspace : welcome;
                };
        if (!getChildren().equals(List.of(shown))) {
            getChildren().setAll(shown);
        }
    }

    private void chooseFolder() {
        dialogs.chooseFolder(Messages.get("dataset.choose-folder")).ifPresent(model::open);
    }
}
