package app.ocellus;

import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.FolderList;
import app.ocellus.dataset.KeptHeads;
import app.ocellus.dataset.PixelMeter;
import app.ocellus.dataset.features.FeatureSource;
import app.ocellus.dataset.features.PictureFeatures;
import app.ocellus.dataset.map.KeptMaps;
import app.ocellus.dataset.map.MapMaker;
import app.ocellus.dataset.map.RememberedMaps;
import app.ocellus.device.DeviceService;
import app.ocellus.device.GpuPack;
import app.ocellus.device.OwnProcessTrial;
import app.ocellus.device.TrialReport;
import app.ocellus.engine.CalibratedTrainer;
import app.ocellus.engine.EngineLane;
import app.ocellus.engine.EngineLane.Priority;
import app.ocellus.engine.FeatureCaches;
import app.ocellus.engine.InferenceEngine;
import app.ocellus.engine.PictureDecoding;
import app.ocellus.engine.onnx.OnnxNetworks;
import app.ocellus.engine.torch.TorchEngine;
import app.ocellus.engine.torch.TorchNetworks;
import app.ocellus.engine.torch.TorchTraining;
import app.ocellus.evaluation.Classifier;
import app.ocellus.evaluation.OpenModel;
import app.ocellus.evaluation.labelling.HeadTrainer;
import app.ocellus.evaluation.suspects.CrossValidation;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Drafts;
import app.ocellus.file.FileOps;
import app.ocellus.image.Fit;
import app.ocellus.image.ImageDecoder;
import app.ocellus.image.Preprocessing;
import app.ocellus.model.AddedBackbones;
import app.ocellus.model.BackboneInfo;
import app.ocellus.model.BackboneStore;
import app.ocellus.model.ModelBundle;
import app.ocellus.model.ModelFiles;
import app.ocellus.task.Daemons;
import app.ocellus.task.SteadyThreads;
import app.ocellus.training.FrozenLayers;
import app.ocellus.training.LearningRateFinder;
import app.ocellus.training.Trainer;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingEstimate;
import app.ocellus.workspace.AppDirectories;
import app.ocellus.workspace.project.ProjectStore;
import app.ocellus.workspace.settings.SettingsStore;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Builds the objects of the program, by hand, once. */
public final class Composition implements AutoCloseable {

    private final AppDirectories directories;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final SettingsStore settings;
    private final AtomicFiles files = new AtomicFiles(FileOps.REAL);
    private final Leftovers leftovers;
    private final ImageDecoder decoder = new ImageDecoder();
    private final ExecutorService decoders;
    private final Looks looks;
    private final AddedBackbones added;
    private final BackboneStore backbones;
    private final TorchEngine torch;
    private final DeviceService devices;
    private final OnnxNetworks onnx;
    private final InferenceEngine inference;
    private final TorchTraining training;

    /** The program, keeping its things in {@code directories}; the GPU pack is what is set. */
    public Composition(AppDirectories directories) {
        this(directories, null);
    }

    /**
     * The program with another GPU pack than the one that is set.
     *
     * @param gpuPack its folder; null for what the environment or the settings say
     */
    public Composition(AppDirectories directories, @Nullable Path gpuPack) {
        this.directories = directories;
        this.leftovers = new Leftovers(directories);
        this.decoders = new SteadyThreads(threads, Daemons.named("decode"));
        this.looks = new Looks(decoder, decoders, directories.looks(), files);
        this.added = new AddedBackbones(directories.data(), files);
        this.backbones = new BackboneStore(directories.backbones(), added);
        this.settings = new SettingsStore(directories.data().resolve("settings.json"), files);
        var unpacked = directories.cache().resolve("djl");
        var pack = gpuPack == null ? GpuPackChoice.of(settings) : gpuPack;
        this.devices = new DeviceService(pack, threads, new OwnProcessTrial(unpacked));
        var lane = new EngineLane(threads, EngineLane.PATIENCE);
        this.torch = new TorchEngine(unpacked, lane, devices);
        this.onnx = new OnnxNetworks(backbones, threads);
        var onCard = new TorchNetworks(torch, backbones);
        this.inference =
                new InferenceEngine(
                        backbones,
                        (info, input, learnt) ->
                                (torch.onGpu() ? onCard : onnx).load(info, input, learnt),
                        lane,
                        new FeatureCaches(directories.features(), files),
                        new PictureDecoding(decoder, decoders, looks));
        this.training =
                new TorchTraining(
                        torch, backbones, this::features, this::frozenLayers, decoder, decoders);
    }

    /** Where things are kept. */
    public AppDirectories directories() {
        return directories;
    }

    /** What is chosen once for all projects. */
    public SettingsStore settings() {
        return settings;
    }

    /** What the engines compute on. */
    public DeviceService devices() {
        return devices;
    }

    /** Tries a GPU pack in this process, which is of no use afterwards. */
    public TrialReport tryHere(GpuPack pack) {
        return TorchEngine.tryPack(pack, directories.cache().resolve("djl"));
    }

    /** How many threads decode and compute. */
    public int threads() {
        return threads;
    }

    /** Opens datasets. */
    public DatasetScanner scanner() {
        return new DatasetScanner(decoder, new KeptHeads(directories.heads(), files));
    }

    /**
     * What stands for these folders where a dataset is opened.
     *
     * @throws app.ocellus.message.UserException when something among several is not a folder
     */
    public Path together(List<Path> folders) {
        return FolderList.of(folders, directories.data().resolve("folders"), files);
    }

    /** Measures the pixels of datasets. */
    public PixelMeter pixelMeter() {
        return new PixelMeter(decoder, decoders);
    }

    /** Looks at pictures, and remembers what it saw. */
    public Looks looks() {
        return looks;
    }

    /** Decodes pictures. */
    public ImageDecoder decoder() {
        return decoder;
    }

    /** Writes files whole. */
    public AtomicFiles files() {
        return files;
    }

    /** Remembers what is being made under hidden names. */
    public Drafts drafts() {
        return leftovers.drafts();
    }

    /** The projects that the window keeps. */
    public ProjectStore projects() {
        return new ProjectStore(directories.data().resolve("projects"), files);
    }

    /** The installed backbones. */
    public BackboneStore backbones() {
        return backbones;
    }

    /** Takes new ones in. */
    public NewBackbones newBackbones() {
        return new NewBackbones(
                backbones, added, new BackboneTrial(backbones, this::frozenLayers, torch));
    }

    /** Reads and writes models. */
    public ModelFiles models() {
        return new ModelFiles(files);
    }

    /** Trains classifiers. */
    public Trainer trainer() {
        return new CalibratedTrainer(training.trainer(), inference, backbones);
    }

    /** Tries out learning rates for them. */
    public LearningRateFinder learningRateFinder() {
        return training.learningRateFinder();
    }

    /** Answers for every sample by a head that has not learnt from it. */
    public CrossValidation crossValidation() {
        return training.crossValidation();
    }

    /** Teaches heads from few labels. */
    public HeadTrainer fewLabels() {
        return training.fewLabels();
    }

    /** Says how long a training would take. */
    public TrainingEstimate trainingEstimate() {
        return training.estimate();
    }

    private FeatureSource features(TrainingConfig config) {
        return inference.features(config.backbone(), config.preprocessing(), Priority.TRAINING);
    }

    /** What a backbone sees in pictures, when nothing else is to be done. */
    public FeatureSource features(String backbone, Preprocessing preprocessing) {
        return inference.features(backbone, preprocessing, Priority.BACKGROUND);
    }

    /**
     * Maps of datasets by what a backbone sees; its network is not loaded before it is needed.
     *
     * @param seed of all that is left to chance
     */
    public RememberedMaps maps(String backbone, Preprocessing preprocessing, long seed) {
        FeatureSource features =
                (images, progress, stop) ->
                        features(backbone, preprocessing).features(images, progress, stop);
        return new RememberedMaps(
                new MapMaker(features, seed, MapMaker.ROUNDS),
                backbones.find(backbone).onnx().sha256() + " " + preprocessing.key(),
                looks.looker()::content,
                new KeptMaps(directories.maps(), files));
    }

    /** What a backbone sees in a picture that somebody looks at just now. */
    public PictureFeatures pictureFeatures(String backbone, Preprocessing preprocessing) {
        return inference.features(backbone, preprocessing, Priority.PREDICTION);
    }

    /** The layers of a backbone that do not learn. */
    public FrozenLayers frozenLayers(int below, TrainingConfig config) {
        return onnx.frozenLayers(below, config);
    }

    /** A model that answers. */
    public Classifier classifier(ModelBundle bundle) {
        return inference.classifier(bundle);
    }

    /** A model that answers, and shows what it looked at. */
    public OpenModel open(ModelBundle bundle) {
        return inference.open(bundle);
    }

    /** Loads a backbone for inference, to see that it works. */
    public void warmUp(BackboneInfo info) {
        features(info.id(), new Preprocessing(info.inputSize(), Fit.CROP));
    }

    /** The version of the runtime that infers. */
    public String onnxRuntimeVersion() {
        return onnx.version();
    }

    /** Starts PyTorch and asks for its version. */
    public String torchVersion() {
        return torch.version();
    }

    /** PyTorch, not started before it is needed. */
    public TorchEngine torch() {
        return torch;
    }

    @Override
    public void close() {
        decoders.shutdownNow();
        leftovers.close();
        looks.save();
    }
}
