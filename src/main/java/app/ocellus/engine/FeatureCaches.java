package app.ocellus.engine;

import app.ocellus.dataset.features.FeatureCache;
import app.ocellus.file.AtomicFiles;

import java.nio.file.Path;

/** Where what networks see in pictures is kept. */
public record FeatureCaches(Path folder, AtomicFiles files) {

    FeatureCache open(String key, int width) {
        return FeatureCache.open(folder, key, width, files);
    }
}
