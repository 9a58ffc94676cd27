package app.ocellus.export;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a model is exported for; each is a folder that needs no other. */
public enum ExportFormat {
    /** ONNX Runtime, in Python, Java or any other language. */
    ONNX("model.onnx", "onnx"),
    /** PyTorch. */
    TORCHSCRIPT("model.pt", "torch"),
    /** DJL, DJL Serving, DJL Spark. */
    DJL("model.pt", "torch"),
    /** Apache Spark, by ONNX Runtime. */
    SPARK("model.onnx", "onnx"),
    /** People: what the model is, without the model. */
    CARD(null, null);

    private final @Nullable String modelFile;
    private final @Nullable String network;

    ExportFormat(@Nullable String modelFile, @Nullable String network) {
        this.modelFile = modelFile;
        this.network = network;
    }

    /** The name on the command line, and of the folder. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ExportFormat of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** The file in the folder that answers; nothing of a card. */
    public Optional<String> modelFile() {
        return Optional.ofNullable(modelFile);
    }

    /** What else is in the folder, whatever the model: resources by the names they get. */
    Map<String, String> scripts() {
        var scripts = new LinkedHashMap<String, String>();
        if (network != null) {
            scripts.put("predict.py", "predict.py");
            scripts.put("pictures.py", "pictures.py");
            scripts.put("network.py", "network_" + network + ".py");
            scripts.put("requirements.txt", "requirements_" + network + ".txt");
        }
        switch (this) {
            case ONNX -> scripts.put("OcellusPredict.java", "OcellusPredict.java");
            case SPARK -> {
                scripts.put("score_spark.py", "score_spark.py");
                scripts.put("requirements.txt", "requirements_spark.txt");
            }
            case TORCHSCRIPT, DJL, CARD -> {}
        }
        return scripts;
    }
}
