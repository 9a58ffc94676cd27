package app.ocellus.engine;

import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.FeatureTable;
import app.ocellus.dataset.features.PictureFeatures;
import app.ocellus.engine.FeaturePipeline.Extracted;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The features of samples, from the cache or computed and remembered; those of other pictures. */
public final class FeatureExtractor implements FeatureSource, PictureFeatures {

    private final FeaturePipeline pipeline;
    private final int width;

    FeatureExtractor(FeaturePipeline pipeline, int width) {
        this.pipeline = pipeline;
        this.width = width;
    }

    @Override
    public FeatureTable features(
            List<ImageSample> samples, Progress.Listener progress, Cancellation cancellation) {
        var readable = new ArrayList<ImageSample>();
        var hashes = new ArrayList<ContentHash>();
        var rows = new ArrayList<FloatBuffer>();
        var skipped = new ArrayList<SkippedFile>();
        var meter = new ProgressMeter(samples.size(), progress);
        var asked = samples.iterator();
        pipeline.extract(
                samples.stream().map(ImageSample::file).iterator(),
                true,
                extracted -> {
                    var sample = asked.next();
                    switch (extracted) {
                        case Extracted.Features(_, var hash, var row) -> {
                            readable.add(sample);
                            hashes.add(hash);
                            rows.add(row);
                        }
                        case Extracted.Unreadable(var file, var reason) ->
                                skipped.add(new SkippedFile(file, reason));
                    }
                    meter.advance(1);
                },
                cancellation);
        return new FeatureTable(width, readable, hashes, rows, skipped);
    }

    @Override
    public FloatBuffer features(Path picture, Cancellation cancellation) {
        var seen = new ArrayList<FloatBuffer>(1);
        pipeline.extract(
                List.of(picture).iterator(),
                false,
                extracted -> {
                    switch (extracted) {
                        case Extracted.Features(_, _, var row) -> seen.add(row);
                        case Extracted.Unreadable(_, var reason) -> throw new UserException(reason);
                    }
                },
                cancellation);
        return seen.getFirst();
    }
}
