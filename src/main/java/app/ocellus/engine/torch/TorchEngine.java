package app.ocellus.engine.torch;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

import app.ocellus.device.DeviceService;
import app.ocellus.device.GpuPack;
import app.ocellus.device.TrialReport;
import app.ocellus.engine.EngineLane;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Starts PyTorch, at the first need of it and offline. */
public final class TorchEngine {

    private static final String NAME = "PyTorch";

    /** The only bindings for CUDA that come with the library, on whatever pack. */
    private static final String CUDA_BINDINGS = "cu128";

    private final Path cacheFolder;
    private final EngineLane lane;
    private final DeviceService devices;
    private final Set<NDManager> open = ConcurrentHashMap.newKeySet();
    private volatile boolean onCard;
    private volatile boolean started;

    /**
     * An engine that is not started yet.
     *
     * @param cacheFolder where the native library may be unpacked
     * @param lane leases its threads
     * @param devices say what it computes on
     */
    public TorchEngine(Path cacheFolder, EngineLane lane, DeviceService devices) {
        this.cacheFolder = cacheFolder;
        this.lane = lane;
        this.devices = devices;
    }

    /** Leases the threads of this engine: a process may record one gradient at a time. */
    public EngineLane lane() {
        return lane;
    }

    /**
     * Whether it computes on a graphics card. Starts the engine where one was chosen.
     *
     * @throws UserException when the native library is missing or does not load
     */
    public boolean onGpu() {
        if (devices.choice().pack().isPresent()) {
            start();
        }
        return onCard;
    }

    /**
     * Memory for arrays; everything made from it is freed with it.
     *
     * @throws UserException when the native library is missing or does not load
     */
    public NDManager newManager() {
        var engine = start();
        return watched(engine.newBaseManager(device()));
    }

    /**
     * A model without content; memory made from its manager is freed when it is closed.
     *
     * @throws UserException when the native library is missing or does not load
     */
    Model newModel(String name) {
        start();
        var model = Model.newInstance(name, device(), NAME);
        watched(model.getNDManager());
        return model;
    }

    /**
     * A model without content on the processor, whatever else computes: what is written from it can
     * be read on any computer.
     *
     * @throws UserException when the native library is missing or does not load
     */
    Model newProcessorModel(String name) {
        start();
        var model = Model.newInstance(name, Device.cpu(), NAME);
        watched(model.getNDManager());
        return model;
    }

    private Device device() {
        return onCard ? Device.gpu() : Device.cpu();
    }

    private NDManager watched(NDManager memory) {
        open.removeIf(manager -> !manager.isOpen());
        open.add(memory);
        return memory;
    }

    /** How many arrays live in memory that was asked for here and is not freed. */
    public int arrays() {
        return open.stream()
                .filter(NDManager::isOpen)
                .mapToInt(manager -> manager.getManagedArrays().size())
                .sum();
    }

    /** False as long as the first use will have to load the native library. */
    boolean isStarted() {
        return started;
    }

    /** The version of PyTorch that runs. */
    public String version() {
        return start().getVersion();
    }

    /**
     * From here on nothing that this thread computes outside a gradient collector is recorded. The
     * engine says so to the thread that started it alone; on any other a parameter could not be
     * moved in place.
     */
    static void recordNothing() {
        JniUtils.setGradMode(false);
    }

    /**
     * Computes without fitting the graph to the size of the input: that takes longer than it saves
     * where every picture has a size of its own.
     */
    static <T> T forAnySize(Supplier<T> work) {
        JniUtils.setGraphExecutorOptimize(false);
        try {
            return work.get();
        } finally {
            JniUtils.setGraphExecutorOptimize(true);
        }
    }

    /**
     * How many threads share what this thread computes from here on. For small arrays one is best:
     * others would do little but wait for each other.
     */
    static void useThreads(int count) {
        JniUtils.setNumThreads(count);
    }

    /** As many threads as the engine has share what this thread computes from here on. */
    void useAllThreads() {
        useThreads(lane.threads());
    }

    private synchronized Engine start() {
        setUnlessGiven("OPT_OUT_TRACKING", "true");
        setUnlessGiven("ai.djl.offline", "true");
        setUnlessGiven("DJL_CACHE_DIR", cacheFolder.toString());
        setUnlessGiven("ai.djl.pytorch.num_threads", Integer.toString(lane.threads()));
        // threads that wait at full speed take the cores from those that decode and draw
        NativeEnvironment.setUnlessGiven("OMP_WAIT_POLICY", "PASSIVE");
        // a short look for the next piece of work costs less than falling asleep; of GNU OpenMP
        NativeEnvironment.setUnlessGiven("GOMP_SPINCOUNT", "10000");
        if (!started) {
            devices.choice().pack().ifPresent(TorchEngine::use);
        }
        try {
            var engine = Engine.getEngine(NAME);
            if (!started) {
                devices.choice().pack().ifPresent(pack -> tryCard(engine, pack));
            }
            started = true;
            return engine;
        } catch (RuntimeException | LinkageError e) {
            throw new UserException(Sentence.of("engine.torch-unavailable", reason(e)), e);
        }
    }

    private static void use(GpuPack pack) {
        System.setProperty("PYTORCH_LIBRARY_PATH", pack.libraries().toString());
        // an installed program names its own library for the processor, which gives way
        if (System.getenv("PYTORCH_FLAVOR") == null) {
            System.setProperty("PYTORCH_FLAVOR", CUDA_BINDINGS);
        }
        // shortened numbers would move answers by more than the engines may differ
        NativeEnvironment.setUnlessGiven("NVIDIA_TF32_OVERRIDE", "0");
    }

    /** What worked in a process of its own may have been taken by another program since then. */
    private void tryCard(Engine engine, GpuPack pack) {
        GraphicsCard.tried(engine)
                .problem(pack.folder())
                .ifPresentOrElse(devices::fallBack, () -> onCard = true);
    }

    /** Loads a GPU pack into this process, which may not survive it, and computes with it. */
    public static TrialReport tryPack(GpuPack pack, Path cacheFolder) {
        var threads = Runtime.getRuntime().availableProcessors();
        var devices = new DeviceService(pack.folder(), threads, _ -> Optional.empty());
        try {
            return GraphicsCard.tried(
                    new TorchEngine(
                                    cacheFolder,
                                    new EngineLane(threads, EngineLane.PATIENCE),
                                    devices)
                            .start());
        } catch (UserException e) {
            return new TrialReport(
                    TrialReport.Result.NOT_LOADED,
                    String.valueOf(e.sentence().arguments().getFirst()));
        }
    }

    /** The engine says that it failed; what it failed at lies below. */
    private static String reason(Throwable thrown) {
        var cause = thrown.getCause();
        var own = String.valueOf(thrown.getMessage());
        return cause == null || cause == thrown || cause.getMessage() == null
                ? own
                : own + ": " + reason(cause);
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null && System.getenv(property) == null) {
            System.setProperty(property, value);
        }
    }
}
