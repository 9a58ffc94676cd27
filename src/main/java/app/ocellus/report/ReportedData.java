package app.ocellus.report;

import app.ocellus.dataset.DatasetSnapshot;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.SplitRole;
import app.ocellus.message.Sentence;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The data that the model was asked about.
 *
 * @param part the split; null for all of them
 * @param roles what each sample of the dataset is for; whoever is not named is for nothing special
 * @param skipped files that could not be used, each once
 */
public record ReportedData(
        DatasetSnapshot snapshot,
        @Nullable SplitRole part,
        Map<SampleId, SplitRole> roles,
        List<SkippedFile> skipped) {

    /** Copies the collections. */
    public ReportedData {
        roles = Map.copyOf(roles);
        skipped = List.copyOf(skipped);
    }

    /**
     * What it is called: the last name of its path. The folders above it tell of a computer and its
     * owner, and a report is handed on.
     */
    public String name() {
        return lastName(snapshot.root());
    }

    /** What a file is called within the data. */
    String place(Path file) {
        var root = snapshot.root();
        return Files.isDirectory(root) && file.startsWith(root) && !file.equals(root)
                ? root.relativize(file).toString().replace('\\', '/')
                : lastName(file);
    }

    /** Why a file was left out, with its place within the data. */
    Sentence reason(SkippedFile skipped) {
        return within(skipped.reason(), skipped.file());
    }

    private Sentence within(Sentence sentence, Path file) {
        return new Sentence(
                sentence.key(),
                sentence.arguments().stream().map(argument -> within(argument, file)).toList());
    }

    private Object within(Object argument, Path file) {
        if (argument instanceof Sentence inner) {
            return within(inner, file);
        }
        if (argument instanceof Number) {
            return argument;
        }
        var root = snapshot.root().toString();
        var text = argument.toString();
        if (text.equals(root)) {
            return name();
        }
        return text.replace(file.toString(), place(file)).replace(root + File.separator, "");
    }

    private static String lastName(Path path) {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
