package app.ocellus.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.List;
import java.util.Map;

/**
 * What the program knows of a pretrained network: the content of its {@code backbone.json}.
 *
 * @param role {@code fast}, {@code accurate} or {@link #OTHER}; the form names the first two so
 * @param torch the file that trains
 * @param onnx the file that infers
 * @param inputSize S: pictures are S x S
 * @param featureWidth W, the length of a feature vector
 * @param parameters how many numbers it has
 * @param mean of R, G, B in [0,1], subtracted inside the network
 * @param std of R, G, B, divided by inside the network
 * @param trainableFrom the first layer that learns, by depth
 * @param padding the rule of its layers' padding: {@code fixed} whatever the size of the pictures,
 *     or {@code tensorflow-same}
 */
public record BackboneInfo(
        int format,
        String id,
        String title,
        String role,
        String license,
        String source,
        PinnedFile torch,
        PinnedFile onnx,
        int inputSize,
        int featureWidth,
        long parameters,
        List<Double> mean,
        List<Double> std,
        @JsonProperty("trainableFrom") Map<String, Integer> trainableFrom,
        String padding) {

    /** The role of a backbone that somebody added. */
    public static final String OTHER = "other";

    /** A file beside {@code backbone.json} and the SHA-256 that it must have, in hex. */
    public record PinnedFile(String file, String sha256) {

        /** Both are needed. */
        public PinnedFile {
            requireNonNull(file);
            requireNonNull(sha256);
        }
    }

    /** Refuses a file that leaves something out; copies the collections. */
    public BackboneInfo {
        requireNonNull(id);
        requireNonNull(title);
        requireNonNull(role);
        requireNonNull(license);
        requireNonNull(source);
        requireNonNull(padding);
        requireNonNull(torch);
        requireNonNull(onnx);
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        trainableFrom = Map.copyOf(trainableFrom);
        if (inputSize < 1 || featureWidth < 1) {
            throw new IllegalArgumentException("input size and width must be positive");
        }
    }
}
