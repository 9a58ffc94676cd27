package app.ocellus.model;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.ClassLabel;
import app.ocellus.image.Fit;
import app.ocellus.image.Normalisation;
import app.ocellus.image.Preprocessing;
import app.ocellus.training.Head;
import app.ocellus.training.LearntWeights;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Models for tests, and what is inside their files. */
public final class Bundles {

    private Bundles() {}

    /** A model of two classes, one of them renamed. */
    public static ModelBundle some() {
        return new ModelBundle(
                "Birds \u9e1f",
                new ModelBundle.BackboneReference("lite0", "ab".repeat(32)),
                List.of(
                        new ClassLabel(new ClassId("owl"), "Eule \ud83e\udd89"),
                        ClassLabel.named("wren")),
                new Preprocessing(
                        224,
                        Fit.PAD,
                        new Normalisation(
                                new float[] {.1f, .2f, .3f}, new float[] {.4f, .5f, .6f})),
                LearntWeights.of(
                        new Head(
                                2,
                                3,
                                new float[] {1, 2, 3, -4, 5e-30f, 6},
                                new float[] {0.5f, -0.5f})),
                new ModelBundle.Output(1.25, 0.6, false),
                new TrainingSummary(
                        "quick", 7L, 12, 5, "early-stopped", 0.231, 0.93, 100, 20, null),
                Set.of("0123456789abcdef", "fedcba9876543210"));
    }

    /** The same for a run that has it to give. */
    public static Optional<ModelBundle> optional() {
        return Optional.of(some());
    }

    static Map<String, byte[]> entries(Path file) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            zip.finish();
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
