package app.ocellus.export;

import app.ocellus.engine.EngineLane;
import app.ocellus.evaluation.Classifier;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Drafts;
import app.ocellus.file.FileOps;
import app.ocellus.file.FreshFolder;
import app.ocellus.file.Reasons;
import app.ocellus.image.ImageDecoder;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.ModelBundle;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.util.function.Function;

/**
 * Writes models for other programs. What is written is opened afresh and asked, and is kept only if
 * it answers as this program does.
 */
public final class Exporter {

    /** What {@link AtomicFiles} says when a file cannot be written. */
    private static final String NOT_WRITTEN = "file.not-written";

    private final Function<ModelBundle, Classifier> classifiers;
    private final BackboneStore backbones;
    private final ImageDecoder decoder;
    private final Engines engines;
    private final EngineLane lane;
    private final FileOps operations;
    private final Drafts drafts;
    private final String program;

    /**
     * An exporter.
     *
     * @param classifiers how this program answers
     * @param lane leases the cores to whoever asks an exported file
     * @param operations {@link FileOps#REAL} but in fault tests
     * @param drafts remembers what is being made
     * @param program its name and version
     */
    public Exporter(
            Function<ModelBundle, Classifier> classifiers,
            BackboneStore backbones,
            ImageDecoder decoder,
            Engines engines,
            EngineLane lane,
            FileOps operations,
            Drafts drafts,
            String program) {
        this.classifiers = classifiers;
        this.backbones = backbones;
        this.decoder = decoder;
        this.engines = engines;
        this.lane = lane;
        this.operations = operations;
        this.drafts = drafts;
        this.program = program;
    }

    /**
     * Exports a model; all formats or none.
     *
     * @param progress counts pictures that were asked about
     * @throws SelfTestFailedException when an exported file answers otherwise than this program
     * @throws UserException when the target is not fresh, a picture for the comparison is missing,
     *     or anything else fails; nothing is left behind then
     * @throws java.util.concurrent.CancellationException when stopped or cancelled; nothing is left
     *     either
     */
    public ExportResult export(
            ExportRequest request, Progress.Listener progress, Cancellation cancellation) {
        var classifier = classifiers.apply(request.model());
        try (var fresh = begun(request)) {
            var run = new ExportRun(request, fresh, new AtomicFiles(operations), cancellation);
            run.answer(classifier, progress);
            for (var format : request.formats()) {
                run.write(format, engines.of(format), content(request.model(), run));
                run.compare(format, engines.of(format), decoder, lane);
            }
            return run.finish();
        } catch (UserException e) {
            throw e.sentence().key().equals(NOT_WRITTEN) ? ofTheWhole(request, e) : e;
        } catch (IOException e) {
            throw failed(request, e);
        }
    }

    private FreshFolder begun(ExportRequest request) throws IOException {
        var target = request.target().toAbsolutePath().normalize();
        var parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UserException(Sentence.of("export.no-parent", target));
        }
        try {
            return FreshFolder.begin(target, drafts, operations);
        } catch (DirectoryNotEmptyException e) {
            throw new UserException(Sentence.of("export.not-empty", target), e);
        }
    }

    private static UserException failed(ExportRequest request, IOException e) {
        var target = request.target().toAbsolutePath().normalize();
        return new UserException(Sentence.of("export.failed", target, Reasons.of(e)), e);
    }

    /** A file under a name that nobody has seen, and that is gone, says nothing to a person. */
    private static UserException ofTheWhole(ExportRequest request, UserException e) {
        var reason = e.sentence().arguments().get(1);
        return new UserException(Sentence.of("export.failed", request.target(), reason), e);
    }

    private ExportContent content(ModelBundle model, ExportRun run) {
        var backbone = backbones.find(model.backbone().id());
        return new ExportContent(model, backbone, run.references(), run.given(), program);
    }
}
