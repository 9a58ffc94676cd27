package app.ocellus;

import app.ocellus.report.ReportContent;
import app.ocellus.report.ReportWriter;
import app.ocellus.report.ReportedTraining;
import app.ocellus.task.Cancellation;
import app.ocellus.workspace.run.RunFolder;
import app.ocellus.workspace.run.SavedRun;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Writes reports of evaluations that this program made. */
public final class Reports {

    private final Composition program;
    private final ReportWriter writer;

    /** Reports of {@code program}. */
    public Reports(Composition program) {
        this.program = program;
        this.writer = new ReportWriter(program.decoder(), program.files());
    }

    /** What answers now, and when that is. */
    public ReportContent.Making making() {
        var engine =
                program.torch().onGpu()
                        ? "PyTorch " + program.torchVersion()
                        : "ONNX Runtime " + program.onnxRuntimeVersion();
        return new ReportContent.Making(ProgramVersion.text(), engine, Instant.now());
    }

    /** The run in whose folder a model lies; nothing where it lies elsewhere. */
    public Optional<ReportedTraining> trainingBeside(Path model) {
        var folder = model.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        var run = new RunFolder(folder, program.files());
        return run.exists()
                ? run.find()
                        .filter(saved -> saved.model().equals(model.toAbsolutePath()))
                        .map(SavedRun::record)
                        .map(record -> new ReportedTraining(record.config(), run.history(record)))
                : Optional.empty();
    }

    /**
     * Writes a report in place of the one that may be there.
     *
     * @throws app.ocellus.message.UserException when that fails; what was there stays
     */
    public void write(
            Path file, ReportContent content, Locale language, Cancellation cancellation) {
        writer.write(file, content, language, cancellation);
    }
}
