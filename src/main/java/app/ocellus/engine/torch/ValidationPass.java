package app.ocellus.engine.torch;

import app.ocellus.training.Learner.Validation;
import app.ocellus.training.Tensor;
import app.ocellus.training.batches.Batch;
import app.ocellus.training.batches.Batches;
import app.ocellus.training.batches.ValidationPictures;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lets a network answer for the validation samples. They look the same in every epoch, so what the
 * layers below those that learn make of them is kept if there is room.
 */
final class ValidationPass {

    /** What was made of some samples. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Seen(Tensor activations, int[] labels) {}

    private final TrainableNetwork network;
    private final NetworkInput input;
    private final ValidationPictures pictures;
    private final Batches batches;
    private final MicroBatches parts;
    private final int batch;
    private final long room;
    private final List<Seen> kept = new ArrayList<>();
    private boolean allKept;

    /**
     * A pass that may be made again and again.
     *
     * @param batch samples at a time
     * @param room bytes that may be kept
     */
    ValidationPass(
            TrainableNetwork network,
            NetworkInput input,
            ValidationPictures pictures,
            Batches batches,
            MicroBatches parts,
            int batch,
            long room) {
        this.network = network;
        this.input = input;
        this.pictures = pictures;
        this.batches = batches;
        this.parts = parts;
        this.batch = batch;
        this.room = room;
    }

    /** What the network says now. */
    Validation run() {
        TorchEngine.recordNothing();
        var sums = new ValidationSums();
        if (allKept) {
            for (var seen : kept) {
                parts.pause();
                sums.add(logProbabilities(seen), seen.labels());
            }
        } else {
            look(sums);
        }
        return sums.mean();
    }

    private void look(ValidationSums sums) {
        kept.clear();
        long bytes = 0;
        batches.begin(pictures.order(), batch, pictures::picture, (_, _) -> new float[0]);
        for (int done = 0; done < pictures.count(); done += batch) {
            for (var part : looked(batches.next())) {
                sums.add(part.logProbabilities(), part.labels());
                bytes += part.bytes();
                if (part.activations() != null && bytes <= room) {
                    kept.add(new Seen(part.activations(), part.labels()));
                }
            }
        }
        allKept = input.isFrozenBelow() && bytes <= room;
    }

    /** What came of some samples; of parts that are made again, only the last attempt counts. */
    private List<Part> looked(Batch ready) {
        var found = new ArrayList<Part>();
        parts.run(
                ready.count(),
                (start, count) -> {
                    if (start == 0) {
                        found.clear();
                    }
                    found.add(part(ready, start, count));
                });
        return found;
    }

    private Part part(Batch ready, int start, int count) {
        var labels = labels(ready, start, count);
        if (input.isFrozenBelow()) {
            var activations = input.activations(ready, start, count);
            return new Part(logProbabilities(new Seen(activations, labels)), labels, activations);
        }
        try (var scope = network.manager().newSubManager()) {
            var logits = network.logits(scope, input.of(scope, ready, start, count), null);
            return new Part(logits.logSoftmax(1).toFloatArray(), labels, null);
        }
    }

    /** What the network says of a part of a batch. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(float[] logProbabilities, int[] labels, @Nullable Tensor activations) {

        long bytes() {
            return activations == null ? 0 : (long) activations.values().length * Float.BYTES;
        }
    }

    private float[] logProbabilities(Seen seen) {
        try (var scope = network.manager().newSubManager()) {
            var below = NetworkInput.array(scope, seen.activations());
            return network.logits(scope, below, null).logSoftmax(1).toFloatArray();
        }
    }

    private int[] labels(Batch ready, int start, int count) {
        return IntStream.range(start, start + count)
                .map(i -> pictures.label(ready.samples()[i]))
                .toArray();
    }
}
