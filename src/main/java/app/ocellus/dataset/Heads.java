package app.ocellus.dataset;

import app.ocellus.image.ImageDecoder;
import app.ocellus.image.ImageFormat;
import app.ocellus.image.UnreadableImageException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.ProgressMeter;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Reads the head of every file to tell the images from the rest. */
final class Heads {

    /** Files that begin like images, in their order, and what is wrong with the others. */
    record Read(List<ImageSample> images, List<ScanProblem> problems) {}

    /** What became of one file; neither where it is nobody's problem. */
    private record Head(Optional<ImageSample> image, Optional<ScanProblem> problem) {}

    private final ImageDecoder decoder;
    private final Map<Path, FileFacts> known;
    private final LongAdder read = new LongAdder();
    private final ProgressMeter meter;
    private final Cancellation cancellation;

    /**
     * Heads of files.
     *
     * @param known what files said that need not be read again if they are as they were
     */
    Heads(
            ImageDecoder decoder,
            Map<Path, FileFacts> known,
            ProgressMeter meter,
            Cancellation cancellation) {
        this.decoder = decoder;
        this.known = known;
        this.meter = meter;
        this.cancellation = cancellation;
    }

    /**
     * Reads them.
     *
     * @param named whether somebody named each file; else one that is no image, nor called so, is
     *     passed over: a text file between images is nobody's problem
     */
    Read read(List<ImageSample> files, boolean named) {
        var heads = files.parallelStream().map(sample -> head(sample, named)).toList();
        return new Read(
                heads.stream().map(Head::image).flatMap(Optional::stream).toList(),
                heads.stream().map(Head::problem).flatMap(Optional::stream).toList());
    }

    /** How many files had to be read. */
    long read() {
        return read.sum();
    }

    private Head head(ImageSample sample, boolean named) {
        cancellation.throwIfRequested();
        meter.advance(1);
        var before = known.get(sample.file());
        if (before != null && before.isOf(sample.facts())) {
            return new Head(Optional.of(sample.withFacts(before)), Optional.empty());
        }
        read.increment();
        try {
            var header = decoder.header(sample.file());
            var facts = sample.facts().with(header);
            return new Head(Optional.of(sample.withFacts(facts)), Optional.empty());
        } catch (UnreadableImageException e) {
            boolean matters =
                    named || e.problem().mustBeConverted() || isCalledImage(sample.file());
            return new Head(
                    Optional.empty(),
                    matters ? Optional.of(problem(sample.file(), e)) : Optional.empty());
        }
    }

    private static boolean isCalledImage(Path file) {
        return ImageFormat.looksLikeImage(file.getFileName().toString());
    }

    private static ScanProblem problem(Path file, UnreadableImageException e) {
        var kind =
                e.problem().mustBeConverted()
                        ? ScanProblem.Kind.UNSUPPORTED
                        : ScanProblem.Kind.UNREADABLE;
        return new ScanProblem(file, kind, e.sentence());
    }
}
