package app.ocellus.cli;

import app.ocellus.fixtures.TestProgram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The drawn sample and a model trained on it, by the commands themselves, once for all tests. */
final class TrainedSample {

    private static final Path HOME = TestProgram.folder("sample");
    private static final Path DATA = HOME.resolve("scenes");
    private static final Path MODEL = HOME.resolve("scenes.ocellus");
    private static final Cli.Run DRAWING = Cli.run("sample", DATA);
    private static final Cli.Run TRAINING = Cli.run("train", DATA, "-o", MODEL, "--json");

    private TrainedSample() {}

    /** What {@code ocellus sample} did. */
    static Cli.Run drawing() {
        return DRAWING;
    }

    /** What {@code ocellus train} did, with everything left at its default. */
    static Cli.Run training() {
        return TRAINING;
    }

    /** The folder of {@code train} and {@code test}. */
    static Path data() {
        return DATA;
    }

    /** The model. */
    static Path model() {
        return MODEL;
    }

    /** Pictures of the test folder that the model has not seen, in the order of their path. */
    static List<Path> pictures(int count) {
        try (var files = Files.walk(DATA.resolve("test"))) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .limit(count)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dataset of two classes and a handful of pictures, to try options on. */
    static Path small(Path folder) {
        for (var part : List.of("train", "test")) {
            for (var label : List.of("forest", "street")) {
                copy(Path.of(part, label), folder);
            }
        }
        return folder;
    }

    private static void copy(Path below, Path folder) {
        try (var files = Files.list(DATA.resolve(below))) {
            Files.createDirectories(folder.resolve(below));
            for (var file : files.sorted().limit(8).toList()) {
                Files.copy(file, folder.resolve(below).resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
