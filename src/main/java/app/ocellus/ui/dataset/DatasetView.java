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
import app.ocellus.ui.dataset.similar.SimilarViewModel;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * The dataset: welcome while there is none, then its classes, its samples and one of them large.
 */
public final class DatasetView extends StackPane {

    private final DatasetViewModel model;
    private final ProjectsViewModel projects;
    private final Dialogs dialogs;
    private final WelcomeView welcome;
    private final DatasetPane dataset;
    private final StackPane instead = new StackPane();
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
    private final SimilarViewModel similar;

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
        this.similar = tabs.similar();
        this.dialogs = dialogs;
        this.welcome =
                new WelcomeView(
                        new WelcomeView.Doors(this::chooseFolder, model::openSample, classify),
                        new ProjectList(projects, dialogs),
                        locateButton(),
                        () -> projects.browsingProperty().set(false));
        this.problem = new ProblemBanner(this::dismiss, locateButton());
        this.dataset = new DatasetPane(model, tabs, pictures, dialogs, notices(), another());
        getChildren().addAll(dataset, instead);
        bind();
    }

    private VBox notices() {
        var copy = new CopyPane(model.copy(), dialogs);
        var around = new Insets(12, 14, 12, 14);
        VBox.setMargin(problem, around);
        VBox.setMargin(copy, around);
        return new VBox(problem, copy);
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
        similar.errorProperty().addListener(_ -> showState());
        projects.browsingProperty().addListener(_ -> showState());
        projects.nameProperty().addListener(_ -> showState());
        showState();
        dataset.prepare();
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
        var editing = model.edits().errorProperty().get();
        return opening != null
                ? opening
                : editing != null ? editing : similar.errorProperty().get();
    }

    private void dismiss() {
        model.dismissError();
        model.edits().dismissError();
        if (similar.errorProperty().get() != null) {
            similar.clear();
        }
    }

    private void showState() {
        var error = error();
        var said = error == null ? "" : error.in(Messages.locale());
        welcome.showError(said);
        problem.show(said);
        welcome.showBack(projects.nameProperty().get());
        boolean open = model.projectProperty().get() != null && !projects.browsingProperty().get();
        dataset.open(open);
        instead.setVisible(!open);
        if (!open) {
            showInstead();
        }
    }

    private void showInstead() {
        var shown =
                switch (model.stateProperty().get()) {
                    case DRAWING -> drawing;
                    case OPENING -> opening;
                    case EMPTY, READY, FAILED -> welcome;
                };
        if (!instead.getChildren().equals(List.of(shown))) {
            instead.getChildren().setAll(shown);
        }
    }

    private void chooseFolder() {
        dialogs.chooseFolder(Messages.get("dataset.choose-folder")).ifPresent(model::open);
    }
}
