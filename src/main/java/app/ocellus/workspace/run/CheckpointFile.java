package app.ocellus.workspace.run;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.image.Preprocessing;
import app.ocellus.message.UserException;
import app.ocellus.model.Safetensors;
import app.ocellus.model.WeightTensors;
import app.ocellus.training.Checkpoint;
import app.ocellus.training.EarlyStopping;
import app.ocellus.training.EpochRecord;
import app.ocellus.training.Learner.Validation;
import app.ocellus.training.LearnerState;
import app.ocellus.training.LearntWeights;
import app.ocellus.training.OptimizerState;
import app.ocellus.training.Tensor;
import app.ocellus.training.TrainingHistory;
import app.ocellus.workspace.kept.KeptFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A checkpoint as a safetensors file: weights and moments are its tensors, all else stands in its
 * texts, an epoch each, with a checksum over both.
 */
final class CheckpointFile {

    private static final int FORMAT = 1;

    /** The longest array that virtual machines allocate. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    private static final String STATE = "state";
    private static final String INPUT = "input";
    private static final String EPOCH = "epoch ";
    private static final String CHECKSUM = "sha256";
    private static final String WEIGHTS = "weights/";
    private static final String BEST = "best/";
    private static final String MOMENTS = "optimizer/";

    /** What stands beside the tensors and the epochs. */
    private record State(
            int format,
            int epochs,
            int bestEpoch,
            @Nullable Validation start,
            EarlyStopping.State stopping,
            int optimizerSteps,
            List<String> moments) {}

    /**
     * What a file holds.
     *
     * @param weights that the learner had
     * @param best that were kept; null where they are those of another epoch's file
     */
    record Content(
            LearntWeights weights,
            @Nullable LearntWeights best,
            OptimizerState optimizer,
            TrainingHistory history,
            EarlyStopping.State stopping,
            @Nullable Preprocessing input) {

        /** The checkpoint, with the best weights from wherever they are. */
        Checkpoint with(LearntWeights kept) {
            var learner = new LearnerState(weights, kept, optimizer);
            return new Checkpoint(learner, history, stopping, input);
        }
    }

    private CheckpointFile() {}

    /**
     * Writes a checkpoint.
     *
     * @param withBest whether the best weights go into it too
     */
    static void write(AtomicFiles files, Path file, Checkpoint checkpoint, boolean withBest) {
        var tensors = new LinkedHashMap<String, Tensor>();
        put(tensors, WEIGHTS, checkpoint.learner().weights());
        if (withBest) {
            put(tensors, BEST, checkpoint.learner().best());
        }
        var optimizer = checkpoint.learner().optimizer();
        optimizer.moments().forEach((name, values) -> put(tensors, name, values));
        var history = checkpoint.history();
        var texts = new LinkedHashMap<String, String>();
        texts.put(STATE, Json.line(state(checkpoint)));
        if (checkpoint.input() != null) {
            texts.put(INPUT, Json.line(checkpoint.input()));
        }
        for (var epoch : history.epochs()) {
            texts.put(EPOCH + epoch.epoch(), Json.line(epoch));
        }
        texts.put(CHECKSUM, checksum(tensors, texts));
        files.write(file, out -> Safetensors.write(out, new Safetensors.Content(tensors, texts)));
    }

    private static State state(Checkpoint checkpoint) {
        var optimizer = checkpoint.learner().optimizer();
        var history = checkpoint.history();
        return new State(
                FORMAT,
                history.epochs().size(),
                history.bestEpoch(),
                history.start(),
                checkpoint.stopping(),
                optimizer.steps(),
                List.copyOf(optimizer.moments().keySet()));
    }

    private static void put(Map<String, Tensor> tensors, String prefix, LearntWeights weights) {
        WeightTensors.of(weights).forEach((name, tensor) -> tensors.put(prefix + name, tensor));
    }

    private static void put(Map<String, Tensor> tensors, String moment, List<Tensor> values) {
        for (int i = 0; i < values.size(); i++) {
            tensors.put(moment(moment, i), values.get(i));
        }
    }

    private static String moment(String name, int index) {
        return MOMENTS + name + "/" + index;
    }

    /**
     * Reads a checkpoint.
     *
     * @throws IOException when it is not there, torn, not as it was written, or 2 GB and larger
     * @throws UserException when the disk does not give it just now, or a newer version wrote it
     */
    static Content read(Path file) throws IOException {
        long bytes = file.toFile().length();
        if (bytes > MOST_BYTES) {
            throw new IOException(bytes + " bytes are more than can be read");
        }
        var content = Safetensors.readAll(KeptFile.bytes(file));
        var texts = new LinkedHashMap<>(content.metadata());
        var sum = texts.remove(CHECKSUM);
        if (sum == null || !sum.equals(checksum(content.tensors(), texts))) {
            throw new IOException("the checkpoint is not as it was written");
        }
        var stateText = texts.getOrDefault(STATE, "");
        KeptFile.requireFormat(file, stateText, FORMAT);
        var state = Json.read(stateText, State.class);
        var best = below(content.tensors(), BEST);
        var epochs = new ArrayList<EpochRecord>();
        for (int epoch = 1; epoch <= state.epochs(); epoch++) {
            epochs.add(Json.read(texts.getOrDefault(EPOCH + epoch, ""), EpochRecord.class));
        }
        return new Content(
                WeightTensors.read(below(content.tensors(), WEIGHTS)),
                best.isEmpty() ? null : WeightTensors.read(best),
                new OptimizerState(state.optimizerSteps(), moments(content.tensors(), state)),
                new TrainingHistory(state.start(), epochs, state.bestEpoch()),
                state.stopping(),
                input(texts.get(INPUT)));
    }

    /** It was not noted by the first version that wrote this format. */
    private static @Nullable Preprocessing input(@Nullable String text) throws IOException {
        return text == null ? null : Json.read(text, Preprocessing.class);
    }

    private static Map<String, Tensor> below(Map<String, Tensor> tensors, String prefix) {
        var some = new LinkedHashMap<String, Tensor>();
        tensors.forEach(
                (name, tensor) -> {
                    if (name.startsWith(prefix)) {
                        some.put(name.substring(prefix.length()), tensor);
                    }
                });
        return some;
    }

    private static Map<String, List<Tensor>> moments(Map<String, Tensor> tensors, State state) {
        var moments = new LinkedHashMap<String, List<Tensor>>();
        for (var name : state.moments()) {
            var values = new ArrayList<Tensor>();
            for (int i = 0; tensors.containsKey(moment(name, i)); i++) {
                values.add(tensors.get(moment(name, i)));
            }
            moments.put(name, values);
        }
        return moments;
    }

    static String checksum(Map<String, Tensor> tensors, Map<String, String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> update(digest, name + "\0" + text + "\0"));
            for (var entry : tensors.entrySet()) {
                update(digest, entry.getKey() + "\0");
                update(digest, entry.getValue());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void update(MessageDigest digest, Tensor tensor) {
        var piece = ByteBuffer.allocate(1 << 16);
        for (int dimension : tensor.shape()) {
            piece.putInt(dimension);
        }
        for (float value : tensor.values()) {
            if (piece.remaining() < Float.BYTES) {
                digest.update(piece.flip());
                piece.clear();
            }
            piece.putFloat(value);
        }
        digest.update(piece.flip());
    }
}
