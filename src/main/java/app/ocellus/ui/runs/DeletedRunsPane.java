package app.ocellus.ui.runs;

import app.ocellus.ui.common.Dialogs;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.common.Numbers;
import app.ocellus.ui.common.RunNames;
import app.ocellus.ui.control.TrashFold;
import app.ocellus.workspace.run.TrashedRun;

import javafx.beans.InvalidationListener;
import javafx.scene.layout.StackPane;

import java.util.List;

/** The trash of the open project's runs, at the end of their page. */
final class DeletedRunsPane extends StackPane {

    private final DeletedRuns model;
    private final TrashFold fold;

    DeletedRunsPane(DeletedRuns model, Dialogs dialogs) {
        this.model = model;
        this.fold =
                new TrashFold(
                        new TrashFold.Words("runs.trash", "runs.trash-loss"),
                        dialogs,
                        () -> model.delete(runs()));
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(fold.visibleProperty());
        getChildren().setAll(fold);
        InvalidationListener show = _ -> fold.show(runs().stream().map(this::item).toList());
        model.runsProperty().addListener(show);
        Messages.localeProperty().addListener(show);
        fold.show(runs().stream().map(this::item).toList());
    }

    private List<TrashedRun> runs() {
        return model.runsProperty().get().orElse(List.of());
    }

    private TrashFold.Item item(TrashedRun trashed) {
        return new TrashFold.Item(
                RunNames.of(trashed.run().record()).spoken(),
                detail(trashed),
                () -> model.restore(trashed),
                () -> model.delete(List.of(trashed)));
    }

    private static String detail(TrashedRun trashed) {
        var record = trashed.run().record();
        var accuracy = record.validationAccuracy();
        return Messages.get(
                "runs.trash-detail",
                RunWords.date(record.startedAt()),
                RunWords.mode(record.mode()),
                accuracy == null ? RunWords.NOTHING : Numbers.percent(accuracy));
    }
}
