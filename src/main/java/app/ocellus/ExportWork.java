package app.ocellus;

import app.ocellus.export.ExportFormat;
import app.ocellus.export.ExportRequest;
import app.ocellus.export.ExportResult;
import app.ocellus.export.Exporter;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelFiles;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.export.ExportViewModel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What the view of exports has done for it. */
record ExportWork(Exporter exporter, ModelFiles models) implements ExportViewModel.Exporting {

    @Override
    public ExportResult export(
            ModelBundle model,
            Set<ExportFormat> formats,
            Path parent,
            List<Path> pictures,
            Progress.Listener progress,
            Cancellation cancellation) {
        var request = new ExportRequest(model, fresh(parent, model.name()), formats, pictures);
        return exporter.export(request, progress, cancellation);
    }

    /** A folder that is not there yet, called after the model. */
    private static Path fresh(Path parent, String model) {
        var name = model.replaceAll("[^\\p{L}\\p{N} _-]+", "-").strip() + " export";
        var folder = parent.resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = parent.resolve(name + " " + i);
        }
        return folder;
    }

    @Override
    public void save(ModelBundle model, Path file) {
        models.write(file, model);
    }
}
