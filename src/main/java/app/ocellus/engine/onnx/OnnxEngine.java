package app.ocellus.engine.onnx;

import app.ocellus.dataset.features.FeatureCache;
import app.ocellus.file.AtomicFiles;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.ModelBundle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Opens backbones and models for inference; a network is loaded once and kept. */
public final class OnnxEngine {

    /** What is loaded: a backbone for pictures of one size. */
    private record Network(String backbone, int size, @Nullable Normalisation normalisation) {}

    private final BackboneStore backbones;
    private final ImageDecoder decoder;
    private final Path cacheFolder;
    private final AtomicFiles files;
    private final ExecutorService decoders;
    private final int threads;
    private final Map<Network, OnnxBackbone> loaded = new ConcurrentHashMap<>();

    /**
     * An engine that keeps features below {@code cacheFolder}.
     *
     * @param decoders runs the decoding of pictures
     * @param threads that one inference may use
     */
    public OnnxEngine(
            BackboneStore backbones,
            ImageDecoder decoder,
            Path cacheFolder,
            AtomicFiles files,
            ExecutorService decoders,
            int threads) {
        this.backbones = backbones;
        this.decoder = decoder;
        this.cacheFolder = cacheFolder;
        this.files = files;
        this.decoders = decoders;
        this.threads = threads;
    }

    /**
     * The features that a backbone gives.
     *
     * @throws UserException when it is not installed or not what it should be
     */
    public FeatureExtractor features(String backboneId, Preprocessing preprocessing) {
        var backbone = backbone(backboneId, preprocessing);
        return new FeatureExtractor(
                pipeline(backbone, preprocessing), backbone.info().featureWidth());
    }

    /**
     * A model that answers.
     *
     * @throws UserException when its backbone is not installed, or another of the same name is
     */
    public OnnxClassifier classifier(ModelBundle bundle) {
        var info = backbones.find(bundle.backbone().id());
        if (!info.onnx().sha256().equals(bundle.backbone().sha256())
                || info.featureWidth() != bundle.head().width()) {
            throw new UserException(
                    Sentence.of("engine.other-backbone", bundle.name(), bundle.backbone().id()));
        }
        var backbone = backbone(info.id(), bundle.preprocessing());
        return new OnnxClassifier(bundle, pipeline(backbone, bundle.preprocessing()));
    }

    /**
     * The version of the runtime.
     *
     * @throws UserException when it does not start
     */
    public String version() {
        return OnnxBackbone.runtime().getVersion();
    }

    private OnnxBackbone backbone(String id, Preprocessing preprocessing) {
        return loaded.computeIfAbsent(
                new Network(id, preprocessing.size(), preprocessing.normalisation()),
                _ -> {
                    var info = backbones.find(id);
                    var graph = OnnxGraph.adapted(backbones.onnx(info), info, preprocessing);
                    return OnnxBackbone.load(info, graph, threads);
                });
    }

    private FeaturePipeline pipeline(OnnxBackbone backbone, Preprocessing preprocessing) {
        var key = backbone.info().onnx().sha256().substring(0, 16) + "-" + preprocessing.key();
        var cache = FeatureCache.open(cacheFolder, key, backbone.info().featureWidth(), files);
        var reader = new PictureReader(decoder, preprocessing, cache);
        return new FeaturePipeline(backbone, preprocessing, cache, reader, decoders);
    }
}
