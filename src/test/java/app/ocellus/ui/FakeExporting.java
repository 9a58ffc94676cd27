package app.ocellus.ui;

import app.ocellus.export.ExportFormat;
import app.ocellus.export.ExportResult;
import app.ocellus.export.ExportResult.Exported;
import app.ocellus.export.SelfTest;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.ui.export.ExportViewModel;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes nothing, says that all agrees, and remembers what it was asked to write. */
public final class FakeExporting implements ExportViewModel.Exporting {

    public final List<ModelBundle> written = new ArrayList<>();
    public final List<Path> places = new ArrayList<>();
    public List<Path> comparedOn = List.of();
    public @Nullable Sentence broken;

    @Override
    public ExportResult export(
            ModelBundle model,
            Set<ExportFormat> formats,
            Path parent,
            List<Path> pictures,
            Progress.Listener progress,
            Cancellation cancellation) {
        cancellation.throwIfRequested();
        write(model, parent);
        comparedOn = pictures;
        var test = new SelfTest(SelfTest.Input.PREPARED, 12, 1.2e-5, 3.4e-7, 1);
        return new ExportResult(
                parent.resolve("export"),
                formats.stream()
                        .sorted()
                        .map(
                                format ->
                                        new Exported(
                                                format,
                                                parent.resolve(format.text()),
                                                1000,
                                                List.of(test)))
                        .toList(),
                List.of());
    }

    @Override
    public void save(ModelBundle model, Path file) {
        write(model, file);
    }

    private void write(ModelBundle model, Path place) {
        if (broken != null) {
            throw new UserException(broken);
        }
        written.add(model);
        places.add(place);
    }
}
