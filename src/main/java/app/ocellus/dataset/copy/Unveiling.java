package app.ocellus.dataset.copy;

import app.ocellus.file.FileOps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives what is whole in a hidden folder its names beside it; the manifest comes last. */
final class Unveiling {

    private final FileOps operations;

    Unveiling(FileOps operations) {
        this.operations = operations;
    }

    /** Moves everything, or nothing. */
    void move(Path staging, Path target) throws IOException {
        var moved = new ArrayList<Path>();
        try {
            for (var entry : entries(staging)) {
                var place = target.resolve(entry.getFileName());
                operations.move(entry, place);
                moved.add(place);
            }
            Files.delete(staging);
        } catch (IOException | RuntimeException | Error e) {
            for (var place : moved) {
                delete(place);
            }
            throw e;
        }
    }

    private static List<Path> entries(Path staging) throws IOException {
        try (var entries = Files.list(staging)) {
            return entries.sorted(
                            Comparator.comparing((Path entry) -> entry.endsWith(CopyPlan.MANIFEST))
                                    .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    /** Deletes a folder with all that is in it, or a file. */
    static void delete(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
