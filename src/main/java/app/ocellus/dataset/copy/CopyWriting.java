package app.ocellus.dataset.copy;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.ScanProblem;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.copy.CopyPlan.Target;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Csv;
import app.ocellus.file.FileOps;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;
import app.ocellus.task.Waiting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One copy in the making, in its hidden folder. */
final class CopyWriting {

    private final CopyRequest request;
    private final Path staging;
    private final FileOps operations;
    private final List<SkippedFile> skipped = new ArrayList<>();
    private final StringBuilder manifest =
            new StringBuilder(
                    Csv.line("original", "copy", "class", "split", "sha256", "left out because"));
    private int files;
    private long bytes;

    CopyWriting(CopyRequest request, Path staging, FileOps operations) {
        this.request = request;
        this.staging = staging;
        this.operations = operations;
    }

    CopyResult write(CopyPlan plan, Progress.Listener progress, Cancellation cancellation)
            throws IOException {
        var meter = new ProgressMeter(plan.bytes(), progress);
        for (var target : plan.files()) {
            cancellation.throwIfRequested();
            write(target, meter, cancellation);
        }
        var snapshot = request.edited().snapshot();
        snapshot.excluded().forEach(image -> leftOut(image, snapshot));
        request.problems().stream()
                .filter(problem -> problem.kind() != ScanProblem.Kind.NOTE)
                .forEach(problem -> leftOut(problem.place(), "", problem.sentence()));
        new AtomicFiles(operations).write(staging.resolve(CopyPlan.MANIFEST), manifest.toString());
        var place = request.target().resolve(CopyPlan.MANIFEST);
        return new CopyResult(place, files, bytes, skipped);
    }

    private void write(Target target, ProgressMeter meter, Cancellation cancellation)
            throws IOException {
        var place = staging.resolve(target.path());
        Files.createDirectories(place.getParent());
        var hash = written(target.image(), place, meter, cancellation);
        if (hash.isEmpty()) {
            return;
        }
        files++;
        bytes += Files.size(place);
        manifest.append(
                Csv.line(
                        target.image().file(),
                        target.path(),
                        target.className(),
                        target.split(),
                        hash.get().hex(),
                        ""));
    }

    /** The hash of what is there now; nothing where the original cannot be read any more. */
    private Optional<ContentHash> written(
            ImageSample image, Path place, ProgressMeter meter, Cancellation cancellation)
            throws IOException {
        try (var in = new SourceStream(image.file(), cancellation)) {
            return Optional.of(
                    request.means() == CopyRequest.Means.HARD_LINK
                            ? linked(image.file(), in, place, meter, cancellation)
                            : copied(image.file(), in, place, meter, cancellation));
        } catch (SourceStream.SourceException e) {
            operations.delete(place);
            var reason = Sentence.of("file.not-read", image.file(), Reasons.of(e.reason()));
            skipped.add(new SkippedFile(image.file(), reason));
            leftOut(image.file(), "", reason);
            return Optional.empty();
        }
    }

    private ContentHash copied(
            Path file, SourceStream in, Path place, ProgressMeter meter, Cancellation cancellation)
            throws IOException {
        ContentHash hash;
        try (var out = Channels.newOutputStream(operations.create(place))) {
            hash = through(in, out, meter, cancellation);
        }
        Files.setLastModifiedTime(
                place,
                Waiting.<FileTime, IOException>apart(
                        () -> Files.getLastModifiedTime(file), cancellation));
        return hash;
    }

    private ContentHash linked(
            Path file, SourceStream in, Path place, ProgressMeter meter, Cancellation cancellation)
            throws IOException {
        try {
            Files.createLink(place, file.toRealPath());
        } catch (IOException | UnsupportedOperationException e) {
            throw new UserException(
                    Sentence.of("dataset.copy-no-links", request.target(), file), e);
        }
        return through(in, OutputStream.nullOutputStream(), meter, cancellation);
    }

    private static ContentHash through(
            SourceStream in, OutputStream out, ProgressMeter meter, Cancellation cancellation)
            throws IOException {
        return ContentHash.ofCopied(
                in,
                out,
                Long.MAX_VALUE,
                count -> {
                    cancellation.throwIfRequested();
                    meter.advance(count);
                });
    }

    private void leftOut(ImageSample image, DatasetSnapshot snapshot) {
        var label = snapshot.labels().get(image.classId());
        leftOut(
                image.file(),
                label == null ? "" : label.name(),
                Sentence.of("dataset.copy-left-out"));
    }

    private void leftOut(Path file, String className, Sentence reason) {
        manifest.append(Csv.line(file, "", className, "", "", reason));
    }
}
