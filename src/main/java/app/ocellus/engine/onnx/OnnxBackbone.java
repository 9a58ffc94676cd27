package app.ocellus.engine.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import app.ocellus.engine.FeatureNetwork;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo;
import app.ocellus.training.Tensor;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * A backbone in ONNX Runtime; safe to use from several threads. Its native memory is freed when it
 * is closed, or can no longer be reached.
 */
public final class OnnxBackbone implements FeatureNetwork, AutoCloseable {

    private static final String INPUT = "image";
    private static final String FEATURES = "features";
    private static final String MAPS = "maps";

    /**
     * Four pictures of 224 pixels: what lies between the layers of a batch of 32 takes 380 MB more,
     * and is no faster. The answers are the same to the bit, however many are shown at once.
     */
    private static final int PIXELS_AT_ONCE = 4 * 224 * 224;

    /** Models come and go in a window; the memory of their networks is the native library's. */
    private static final Cleaner CLEANER = Cleaner.create();

    private final BackboneInfo info;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Cleaner.Cleanable memory;

    private OnnxBackbone(BackboneInfo info, OrtEnvironment environment, OrtSession session) {
        this.info = info;
        this.environment = environment;
        this.session = session;
        this.memory = CLEANER.register(this, closing(session));
    }

    /**
     * Loads a network.
     *
     * @param model content of its {@code backbone.onnx}
     * @param threads that one inference may use
     * @throws UserException when the runtime is not there or refuses the file
     */
    public static OnnxBackbone load(BackboneInfo info, byte[] model, int threads) {
        var environment = runtime();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // waiting threads would take the cores from those that decode
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            return new OnnxBackbone(info, environment, environment.createSession(model, options));
        } catch (OrtException e) {
            throw unavailable(e);
        }
    }

    /**
     * The runtime, started when it is first asked for.
     *
     * @throws UserException when it is not there
     */
    static OrtEnvironment runtime() {
        try {
            var environment = OrtEnvironment.getEnvironment("ocellus");
            // the runtime's Windows builds report their use to their maker unless told not to
            environment.setTelemetry(false);
            return environment;
        } catch (OrtException | LinkageError | IllegalStateException e) {
            throw unavailable(e);
        }
    }

    private static UserException unavailable(Throwable e) {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        // the runtime unpacks itself there, and fails without a word
        var why =
                Files.isDirectory(temporary)
                        ? Sentence.of("engine.onnx-unavailable", String.valueOf(e.getMessage()))
                        : Sentence.of("engine.no-temporary-folder", temporary);
        return new UserException(why, e);
    }

    @Override
    public BackboneInfo info() {
        return info;
    }

    @Override
    public float[][] features(FloatBuffer images, int count, int size) {
        var rows = new float[count][];
        var done = 0;
        for (var part : parts(images, count, size)) {
            var some = run(FEATURES, part, output -> (float[][]) output.get(0).getValue());
            System.arraycopy(some, 0, rows, done, some.length);
            done += some.length;
        }
        return rows;
    }

    @Override
    public Tensor maps(FloatBuffer images, int count, int size) {
        return output(MAPS, images, count, size);
    }

    /**
     * What another output says of some pictures.
     *
     * @param images as those of {@link #features}
     */
    Tensor output(String name, FloatBuffer images, int count, int size) {
        return Tensor.joined(
                parts(images, count, size).stream()
                        .map(part -> run(name, part, OnnxBackbone::tensor))
                        .toList());
    }

    private static Tensor tensor(OrtSession.Result output) throws OrtException {
        var tensor = (OnnxTensor) output.get(0);
        var shape = LongStream.of(tensor.getInfo().getShape());
        var buffer = tensor.getFloatBuffer();
        var values = new float[buffer.remaining()];
        buffer.get(values);
        return new Tensor(shape.mapToInt(Math::toIntExact).toArray(), values);
    }

    /** Some of the pictures. */
    private record Part(FloatBuffer images, int count, int size) {}

    private static List<Part> parts(FloatBuffer images, int count, int size) {
        int pixels = size * size;
        int most = Math.max(1, PIXELS_AT_ONCE / pixels);
        var parts = new ArrayList<Part>();
        for (int from = 0; from < count; from += most) {
            int some = Math.min(most, count - from);
            int numbers = 3 * pixels;
            parts.add(new Part(images.slice(from * numbers, some * numbers), some, size));
        }
        return parts;
    }

    /** Takes an answer out of the runtime's memory. */
    private interface Answer<T> {
        T of(OrtSession.Result output) throws OrtException;
    }

    private <T> T run(String name, Part part, Answer<T> answer) {
        long[] shape = {part.count(), 3, part.size(), part.size()};
        try (var input = OnnxTensor.createTensor(environment, part.images(), shape);
                var output = session.run(Map.of(INPUT, input), Set.of(name))) {
            return answer.of(output);
        } catch (OrtException e) {
            throw new UserException(
                    Sentence.of(
                            "engine.inference-failed", info.id(), String.valueOf(e.getMessage())),
                    e);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void close() {
        memory.clean();
    }

    /** Runs when nobody can ask any more; so it must not know the backbone. */
    private static Runnable closing(OrtSession session) {
        return () -> {
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
