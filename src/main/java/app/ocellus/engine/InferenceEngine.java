package app.ocellus.engine;

import app.ocellus.dataset.features.FeatureCache;
import app.ocellus.engine.EngineLane.Priority;
import app.ocellus.evaluation.OpenModel;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.InstalledBackbone;
import app.ocellus.model.ModelBundle;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens backbones and models for inference; a network is loaded once and kept. */
public final class InferenceEngine {

    /** What is loaded: a pretrained backbone, by its hash, for pictures of one size. */
    private record Network(String sha256, int size, @Nullable Normalisation normalisation) {}

    private final BackboneStore backbones;
    private final Networks networks;
    private final EngineLane lane;
    private final FeatureCaches caches;
    private final PictureDecoding decoding;
    private final Map<Network, FeatureNetwork> loaded = new ConcurrentHashMap<>();

    /**
     * An engine that gets its networks from {@code networks}.
     *
     * @param lane leases the threads of both engines
     * @param caches keep what was seen in pictures
     * @param decoding makes pixels of files
     */
    public InferenceEngine(
            BackboneStore backbones,
            Networks networks,
            EngineLane lane,
            FeatureCaches caches,
            PictureDecoding decoding) {
        this.backbones = backbones;
        this.networks = networks;
        this.lane = lane;
        this.caches = caches;
        this.decoding = decoding;
    }

    /**
     * The features that a backbone gives.
     *
     * @param priority how urgent they are
     * @throws UserException when it is not installed or not what it should be
     */
    public FeatureExtractor features(
            String backboneId, Preprocessing preprocessing, Priority priority) {
        var network = network(backbones.find(backboneId), preprocessing);
        return new FeatureExtractor(
                pipeline(network, preprocessing, false, priority), network.info().featureWidth());
    }

    /**
     * A model that answers; whoever asks waits for it, so it goes before everything else.
     *
     * @throws UserException when its backbone is not installed, or another of the same name is
     */
    public BundleClassifier classifier(ModelBundle bundle) {
        return classifier(bundle, network(bundle));
    }

    /**
     * The same model, which also shows what it looked at, on one network.
     *
     * @throws UserException when its backbone is not installed, or another of the same name is
     */
    public OpenModel open(ModelBundle bundle) {
        var network = network(bundle);
        return new OpenModel(
                classifier(bundle, network),
                new BundleExplainer(
                        bundle, network.leased(lane, Priority.PREDICTION), decoding.decoder()));
    }

    private BundleClassifier classifier(ModelBundle bundle, FeatureNetwork network) {
        return new BundleClassifier(
                bundle,
                hasOwnNetwork(bundle)
                        ? ownPipeline(network, bundle)
                        : pipeline(
                                network,
                                bundle.preprocessing(),
                                bundle.output().flipAveraging(),
                                Priority.PREDICTION));
    }

    private FeatureNetwork network(ModelBundle bundle) {
        var info = needed(bundle);
        if (!info.onnx().sha256().equals(bundle.backbone().sha256())
                || info.featureWidth() != bundle.head().width()) {
            throw new UserException(
                    Sentence.of("engine.other-backbone", bundle.name(), bundle.backbone().id()));
        }
        return hasOwnNetwork(bundle)
                ? networks.load(info, bundle.preprocessing(), bundle.weights().backbone())
                : network(info, bundle.preprocessing());
    }

    private static boolean hasOwnNetwork(ModelBundle bundle) {
        return !bundle.weights().backbone().isEmpty();
    }

    private BackboneInfo needed(ModelBundle bundle) {
        var id = bundle.backbone().id();
        return backbones
                .lookUp(id)
                .map(InstalledBackbone::info)
                .orElseThrow(() -> new UserException(missing(bundle.name(), id)));
    }

    private Sentence missing(String model, String backbone) {
        var why = backbones.refused().get(backbone);
        return why == null ? Sentence.of("engine.backbone-missing", model, backbone) : why;
    }

    /** A network that stands in one model alone; what it sees in pictures is not remembered. */
    private FeaturePipeline ownPipeline(FeatureNetwork network, ModelBundle bundle) {
        return new FeaturePipeline(
                network.leased(lane, Priority.PREDICTION),
                bundle.preprocessing(),
                bundle.output().flipAveraging(),
                FeatureCache.none(network.info().featureWidth()),
                decoding.unseen());
    }

    private FeatureNetwork network(BackboneInfo info, Preprocessing preprocessing) {
        var hash = info.onnx().sha256();
        return loaded.computeIfAbsent(
                new Network(hash, preprocessing.size(), preprocessing.normalisation()),
                _ -> networks.load(info, preprocessing, Map.of()));
    }

    private FeaturePipeline pipeline(
            FeatureNetwork network,
            Preprocessing preprocessing,
            boolean mirrored,
            Priority priority) {
        var key = network.info().onnx().sha256().substring(0, 16) + "-" + preprocessing.key();
        int width = network.info().featureWidth();
        return new FeaturePipeline(
                network.leased(lane, priority),
                preprocessing,
                mirrored,
                mirrored ? caches.open(key + "-mirrored", 2 * width) : caches.open(key, width),
                priority == Priority.PREDICTION ? decoding.unseen() : decoding);
    }
}
