package app.ocellus.engine.onnx;

import app.ocellus.dataset.features.FeatureCache;
import app.ocellus.file.AtomicFiles;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.InstalledBackbone;
import app.ocellus.model.ModelBundle;
import app.ocellus.training.FrozenLayers;
import app.ocellus.training.Tensor;
import app.ocellus.training.TrainingConfig;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Opens backbones and models for inference; a network is loaded once and kept. */
public final class OnnxEngine {

    /** What is loaded: a pretrained backbone, by its hash, for pictures of one size. */
    private record Network(String sha256, int size, @Nullable Normalisation normalisation) {}

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
        var backbone = backbone(backbones.find(backboneId), preprocessing);
        return new FeatureExtractor(
                pipeline(backbone, preprocessing, false), backbone.info().featureWidth());
    }

    /**
     * A model that answers.
     *
     * @throws UserException when its backbone is not installed, or another of the same name is
     */
    public OnnxClassifier classifier(ModelBundle bundle) {
        var info = needed(bundle);
        if (!info.onnx().sha256().equals(bundle.backbone().sha256())
                || info.featureWidth() != bundle.head().width()) {
            throw new UserException(
                    Sentence.of("engine.other-backbone", bundle.name(), bundle.backbone().id()));
        }
        return new OnnxClassifier(
                bundle,
                bundle.weights().backbone().isEmpty()
                        ? pipeline(
                                backbone(info, bundle.preprocessing()),
                                bundle.preprocessing(),
                                bundle.output().flipAveraging())
                        : ownPipeline(info, bundle));
    }

    private BackboneInfo needed(ModelBundle bundle) {
        var id = bundle.backbone().id();
        var why = backbones.refused().get(id);
        return backbones
                .lookUp(id)
                .map(InstalledBackbone::info)
                .orElseThrow(
                        () ->
                                new UserException(
                                        why == null
                                                ? Sentence.of(
                                                        "engine.backbone-missing",
                                                        bundle.name(),
                                                        id)
                                                : why));
    }

    /** A network that stands in one model alone; what it sees in pictures is not remembered. */
    private FeaturePipeline ownPipeline(BackboneInfo info, ModelBundle bundle) {
        var backbone = load(info, bundle.preprocessing(), bundle.weights().backbone());
        boolean mirrored = bundle.output().flipAveraging();
        return new FeaturePipeline(
                backbone,
                bundle.preprocessing(),
                mirrored,
                FeatureCache.none(info.featureWidth()),
                decoder,
                decoders);
    }

    /**
     * The layers of a pretrained backbone below one that learns.
     *
     * @throws UserException when it is not installed or not what it should be
     */
    public FrozenLayers frozenLayers(int layer, TrainingConfig config) {
        var info = backbones.find(config.backbone());
        var preprocessing = config.preprocessing();
        var graph = OnnxGraph.adapted(backbones.onnx(info), info, preprocessing, Map.of());
        var below = OnnxGraph.below(graph, info, layer);
        var network = OnnxBackbone.load(info, below.model(), threads);
        return (images, count) ->
                network.output(below.output(), images.asFloatBuffer(), count, preprocessing.size());
    }

    /**
     * The version of the runtime.
     *
     * @throws UserException when it does not start
     */
    public String version() {
        return OnnxBackbone.runtime().getVersion();
    }

    private OnnxBackbone backbone(BackboneInfo info, Preprocessing preprocessing) {
        var hash = info.onnx().sha256();
        return loaded.computeIfAbsent(
                new Network(hash, preprocessing.size(), preprocessing.normalisation()),
                _ -> load(info, preprocessing, Map.of()));
    }

    private OnnxBackbone load(
            BackboneInfo info, Preprocessing preprocessing, Map<String, Tensor> learnt) {
        var graph = OnnxGraph.adapted(backbones.onnx(info), info, preprocessing, learnt);
        return OnnxBackbone.load(info, graph, threads);
    }

    private FeaturePipeline pipeline(
            OnnxBackbone backbone, Preprocessing preprocessing, boolean mirrored) {
        var key = backbone.info().onnx().sha256().substring(0, 16) + "-" + preprocessing.key();
        int width = backbone.info().featureWidth();
        var cache =
                mirrored
                        ? FeatureCache.open(cacheFolder, key + "-mirrored", 2 * width, files)
                        : FeatureCache.open(cacheFolder, key, width, files);
        return new FeaturePipeline(backbone, preprocessing, mirrored, cache, decoder, decoders);
    }
}
