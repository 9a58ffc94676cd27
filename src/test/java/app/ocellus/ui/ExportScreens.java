package app.ocellus.ui;

import app.ocellus.WindowComposition;
import app.ocellus.export.ExportFormat;
import app.ocellus.ui.export.ExportViewModel.State;
import app.ocellus.ui.main.Step;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A model that is taken away: chosen, compared, saved under other names, and refused. */
record ExportScreens(WindowComposition models, ScreenShots shots) {

    /** Takes them, of the model that predicts. */
    void take() throws Exception {
        var export = models.all().export();
        var folder = Files.createTempDirectory("ocellus-export");
        ScreensTour.fx(() -> models.all().main().stepProperty().set(Step.EXPORT));
        ScreensTour.await(() -> export.model().bundleProperty().get() != null);
        shots.takeAll("export");
        ScreensTour.fx(
                () ->
                        export.formats()
                                .addAll(List.of(ExportFormat.TORCHSCRIPT, ExportFormat.SPARK)));
        ScreensTour.fx(() -> export.export(folder));
        shots.take("export-running");
        await(State.DONE);
        shots.takeAll("export-done");
        ScreensTour.fx(() -> export.export(Path.of("/nowhere")));
        await(State.FAILED);
        shots.take("export-failed");
        var name = export.model().bundleProperty().get().classes().getFirst().name();
        ScreensTour.fx(() -> export.model().rename(name, "another " + name));
        ScreensTour.fx(() -> export.save(folder.resolve("mine.ocellus")));
        ScreensTour.await(() -> export.savedProperty().get() != null);
        shots.take("export-saved");
    }

    private void await(State wanted) throws Exception {
        ScreensTour.await(() -> models.all().export().stateProperty().get() == wanted);
    }
}
