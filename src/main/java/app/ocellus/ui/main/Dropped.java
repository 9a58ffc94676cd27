package app.ocellus.ui.main;

import app.ocellus.workspace.archive.ProjectArchive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What files are that were dropped together or named at the start. */
enum Dropped {
    /** A project that was saved as one file. */
    PROJECT,
    /** A model. */
    MODEL,
    /** One or several folders, or a list of files and classes. */
    DATASET,
    /** Anything else is taken for pictures. */
    PICTURES;

    private static final List<String> LISTS = List.of(".csv", ".tsv", ".txt");

    /** Those of other programs too: they are refused with the reason why. */
    private static final List<String> MODELS =
            List.of(".ocellus", ".pt", ".pth", ".pkl", ".pickle", ".onnx", ".safetensors");

    /** Of a project and a model the first file decides. */
    static Dropped of(List<Path> paths) {
        var first = paths.getFirst();
        if (hasEnding(first, "." + ProjectArchive.ENDING)) {
            return PROJECT;
        }
        if (hasEnding(first, MODELS)) {
            return MODEL;
        }
        boolean list = paths.size() == 1 && hasEnding(first, LISTS);
        return list || paths.stream().allMatch(Files::isDirectory) ? DATASET : PICTURES;
    }

    private static boolean hasEnding(Path path, List<String> endings) {
        return endings.stream().anyMatch(ending -> hasEnding(path, ending));
    }

    private static boolean hasEnding(Path path, String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
