package app.ocellus.export;

import app.ocellus.dataset.features.ContentHash;
import app.ocellus.engine.PortableModels;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.ModelContract;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the folder of one format. */
final class FormatFolder {

    /** What DJL is to know: the file fits pictures itself and answers probabilities. */
    private static final String SERVING =
            """
            engine=PyTorch
            option.modelName=model
            application=image_classification
            translatorFactory=ai.djl.modality.cv.translator.ImageClassificationTranslatorFactory
            toTensor=true
            applySoftmax=false
            topK=5
            """;

    private final ExportFormat format;
    private final Path folder;
    private final AtomicFiles files;

    FormatFolder(ExportFormat format, Path folder, AtomicFiles files) {
        this.format = format;
        this.folder = folder;
        this.files = files;
    }

    /** All but what the self-test finds. */
    void write(ExportContent content, PortableModels models) {
        files.write(folder.resolve("README.md"), ModelCard.of(content, format));
        format.modelFile().ifPresent(file -> writeModel(file, content, models));
    }

    private void writeModel(String file, ExportContent content, PortableModels models) {
        var model = folder.resolve(file);
        files.write(model, out -> models.write(content.model(), out));
        files.write(folder.resolve("labels.txt"), content.labels());
        writeContract(content, file, hash(model));
        content.references().write(folder.resolve("reference"), files);
        format.scripts().forEach(this::copy);
        if (format == ExportFormat.DJL) {
            files.write(folder.resolve("synset.txt"), content.labels());
            files.write(folder.resolve("serving.properties"), SERVING);
        }
    }

    private static ContentHash hash(Path file) {
        try (var in = Files.newInputStream(file)) {
            return ContentHash.ofCopied(in, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UserException(Sentence.of("file.not-read", file, Reasons.of(e)), e);
        }
    }

    private void writeContract(ExportContent content, String file, ContentHash hash) {
        ObjectNode contract = Json.node(ModelContract.of(content.model(), content.backbone()));
        contract.put("file", file);
        contract.put("sha256", hash.hex());
        contract.put("program", content.program());
        files.write(folder.resolve("contract.json"), Json.pretty(contract));
    }

    private void copy(String name, String resource) {
        files.write(folder.resolve(name), out -> out.write(Resources.content(resource)));
    }

    /**
     * The shape of {@code selftest.json}.
     *
     * @param pictures whether they were {@code drawn}, or {@code given} by a person
     */
    private record Found(
            String pictures, double mostDifference, double leastAgreement, List<SelfTest> tests) {}

    /** What the comparison found, for whoever gets the folder. */
    void write(List<SelfTest> selfTests, boolean drawn) {
        var found =
                new Found(
                        drawn ? "drawn" : "given",
                        SelfTest.MOST_DIFFERENCE,
                        SelfTest.LEAST_AGREEMENT,
                        selfTests);
        files.write(folder.resolve("selftest.json"), Json.pretty(found));
    }

    /** What answers, for who opens it: the file, or the folder where that is what is opened. */
    Path place() {
        return format == ExportFormat.DJL
                ? folder
                : folder.resolve(format.modelFile().orElseThrow());
    }

    /** The folder. */
    Path folder() {
        return folder;
    }

    /** Its format. */
    ExportFormat format() {
        return format;
    }
}
