package app.ocellus.engine.torch;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Starts PyTorch, at the first need of it and offline. */
public final class TorchEngine {

    private static final String NAME = "PyTorch";

    /** A process may record one gradient at a time. */
    private static final ReentrantLock LEARNING = new ReentrantLock();

    private final Path cacheFolder;
    private final int threads;
    private volatile boolean started;

    /**
     * An engine that is not started yet.
     *
     * @param cacheFolder where the native library may be unpacked
     */
    public TorchEngine(Path cacheFolder, int threads) {
        this.cacheFolder = cacheFolder;
        this.threads = threads;
    }

    /**
     * Memory for arrays; everything made from it is freed with it.
     *
     * @throws UserException when the native library is missing or does not load
     */
    public NDManager newManager() {
        return start().newBaseManager();
    }

    /**
     * A model without content; memory made from its manager is freed when it is closed.
     *
     * @throws UserException when the native library is missing or does not load
     */
    Model newModel(String name) {
        start();
        return Model.newInstance(name, NAME);
    }

    /** Learns once nobody else does: two of a process would disturb each other. */
    static <T> T alone(Supplier<T> learning) {
        LEARNING.lock();
        try {
            return learning.get();
        } finally {
            LEARNING.unlock();
        }
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
     * How many threads share what this thread computes from here on. For small arrays one is best:
     * others would do little but wait for each other.
     */
    static void useThreads(int count) {
        JniUtils.setNumThreads(count);
    }

    /** As many threads as the engine has share what this thread computes from here on. */
    void useAllThreads() {
        useThreads(threads);
    }

    private synchronized Engine start() {
        setUnlessGiven("OPT_OUT_TRACKING", "true");
        setUnlessGiven("ai.djl.offline", "true");
        setUnlessGiven("DJL_CACHE_DIR", cacheFolder.toString());
        setUnlessGiven("ai.djl.pytorch.num_threads", Integer.toString(threads));
        // threads that wait at full speed take the cores from those that decode and draw
        NativeEnvironment.setUnlessGiven("OMP_WAIT_POLICY", "PASSIVE");
        // a short look for the next piece of work costs less than falling asleep; of GNU OpenMP
        NativeEnvironment.setUnlessGiven("GOMP_SPINCOUNT", "10000");
        try {
            var engine = Engine.getEngine(NAME);
            started = true;
            return engine;
        } catch (RuntimeException | LinkageError e) {
            throw new UserException(Sentence.of("engine.torch-unavailable", reason(e)), e);
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
