package app.ocellus.export;

import app.ocellus.dataset.SkippedFile;
import app.ocellus.engine.EngineLane;
import app.ocellus.engine.PortableModels;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.Classifier.Answer;
import app.ocellus.export.ExportResult.Exported;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Folders;
import app.ocellus.file.FreshFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One export in the making: the program answers, then each format is written and compared. */
final class ExportRun {

    private static final String DRAWN = "drawn";

    private final ExportRequest request;
    private final FreshFolder fresh;
    private final AtomicFiles files;
    private final Cancellation cancellation;
    private final List<Answer.Classified> answers = new ArrayList<>();
    private final List<SkippedFile> skipped = new ArrayList<>();
    private final List<Exported> exported = new ArrayList<>();
    private References references = new References(List.of());
    private ProgressMeter meter = new ProgressMeter(0, Progress.Listener.NONE);

    ExportRun(
            ExportRequest request,
            FreshFolder fresh,
            AtomicFiles files,
            Cancellation cancellation) {
        this.request = request;
        this.fresh = fresh;
        this.files = files;
        this.cancellation = cancellation;
    }

    /** What the program says of the pictures that are handed on, and of those to compare by. */
    void answer(Classifier classifier, Progress.Listener progress) {
        references = References.make(drawn(), classifier, files);
        var pictures = pictures();
        long rounds = 1 + request.formats().stream().filter(f -> f.modelFile().isPresent()).count();
        meter = new ProgressMeter(pictures.size() * rounds, progress);
        classifier.classify(
                pictures.iterator(),
                Classifier.Memory.FORGET,
                answer -> {
                    switch (answer) {
                        case Answer.Classified classified -> answers.add(classified);
                        case Answer.Unreadable(var file, var reason) ->
                                skipped.add(new SkippedFile(file, reason));
                    }
                    meter.advance(1);
                },
                cancellation);
        if (answers.isEmpty()) {
            throw new UserException(
                    Sentence.of("export.no-pictures", request.verification().getFirst()));
        }
    }

    private Path drawn() {
        return fresh.staging().resolve(DRAWN);
    }

    private List<Path> pictures() {
        return request.verification().isEmpty()
                ? references.pictures().stream()
                        .map(picture -> drawn().resolve(picture.file()))
                        .toList()
                : VerificationPictures.below(request.verification(), cancellation);
    }

    /** What the program said of the pictures that are handed on. */
    References references() {
        return references;
    }

    /** What the pictures of a person say of the model. */
    Optional<GivenPictures> given() {
        return request.verification().isEmpty()
                ? Optional.empty()
                : Optional.of(GivenPictures.of(request.model(), answers));
    }

    /** Writes the folder of a format. */
    void write(ExportFormat format, PortableModels models, ExportContent content) {
        cancellation.throwIfRequested();
        folder(format).write(content, models);
    }

    private FormatFolder folder(ExportFormat format) {
        return new FormatFolder(format, fresh.staging().resolve(format.text()), files);
    }

    /**
     * Opens what was written and compares.
     *
     * @throws SelfTestFailedException when it does not answer as the program
     */
    void compare(ExportFormat format, PortableModels models, ImageDecoder decoder, EngineLane lane)
            throws IOException {
        var folder = folder(format);
        var selfTests = new ArrayList<SelfTest>();
        if (format.modelFile().isPresent()) {
            try (var opened = models.open(request.model(), folder.place())) {
                selfTests.addAll(
                        new Comparison(request.model(), decoder, lane, answers)
                                .of(opened, meter, cancellation));
            }
            for (var test : selfTests) {
                if (!test.passed()) {
                    throw new SelfTestFailedException(format, test, fresh.target());
                }
            }
            folder.write(selfTests, request.verification().isEmpty());
        }
        var bytes = Folders.bytes(folder.folder());
        var place = fresh.target().resolve(format.text());
        exported.add(new Exported(format, place, bytes, selfTests));
    }

    /** Gives everything its name. */
    ExportResult finish() throws IOException {
        Folders.delete(drawn());
        cancellation.throwIfRequested();
        fresh.publish();
        return new ExportResult(fresh.target(), exported, skipped);
    }
}
