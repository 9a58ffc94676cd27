package app.ocellus.evaluation.sorting;

import app.ocellus.dataset.SkippedFile;
import app.ocellus.dataset.copy.SourceStream;
import app.ocellus.evaluation.sorting.FileWriting.Original;
import app.ocellus.evaluation.sorting.MadeFiles.MadeFile;
import app.ocellus.evaluation.sorting.SortPlan.Item;
import app.ocellus.file.Reasons;
import app.ocellus.message.Sentence;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.task.ProgressMeter;
import app.ocellus.task.Waiting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** One sorting under way, and what it has put on the disk so far. */
final class Sorting {

    private final Path target;
    private final FileWriting writing;
    private final Cancellation cancellation;
    private final List<Path> newFolders = new ArrayList<>();
    private final List<MadeFile> made = new ArrayList<>();
    private final Map<String, TargetFolder> folders = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<SkippedFile> skipped = new ArrayList<>();
    private int alreadyThere;

    Sorting(Path target, FileWriting writing, Cancellation cancellation) {
        this.target = target;
        this.writing = writing;
        this.cancellation = cancellation;
    }

    /** The folder that gets the classes' folders. */
    Path target() {
        return target;
    }

    /** What is on the disk by now. */
    MadeFiles made() {
        return new MadeFiles(made, newFolders);
    }

    SortResult sort(SortPlan plan, Progress.Listener progress) throws IOException {
        writing.expect(plan.items().stream().map(Item::file).toList());
        var meter = new ProgressMeter(plan.items().size(), progress);
        for (var item : plan.items()) {
            cancellation.throwIfRequested();
            try {
                put(item);
            } catch (SourceStream.SourceException e) {
                var reason = Sentence.of("file.not-read", item.file(), Reasons.of(e.reason()));
                skipped.add(new SkippedFile(item.file(), reason));
            }
            meter.advance(1);
        }
        return new SortResult(
                target,
                fullestFirst(),
                writing.linked(),
                alreadyThere,
                plan.unreadable(),
                skipped,
                made());
    }

    private void put(Item item) throws IOException {
        // opened first: no folder is made for a picture that is gone
        try (var content = new SourceStream(item.file(), cancellation)) {
            var original = original(item.file(), content);
            // named twice, or by a link too: it is one file
            if (seen.add(original.real())) {
                put(original, folder(item.folder()));
            }
        }
    }

    private Original original(Path file, SourceStream content) throws IOException {
        return Waiting.<Original, IOException>apart(
                () -> {
                    var real = file.toRealPath();
                    return new Original(file, real, Stamp.ofOriginal(real), content);
                },
                cancellation);
    }

    private void put(Original original, TargetFolder folder) throws IOException {
        long bytes = original.stamp().bytes();
        if (Waiting.apart(() -> folder.held(original.file(), bytes), cancellation)) {
            alreadyThere++;
            return;
        }
        var file = writing.write(original, folder);
        made.add(new MadeFile(file, original.file(), Stamp.of(file), original.stamp()));
        counts.merge(folder.name(), 1, Integer::sum);
    }

    private TargetFolder folder(String name) throws IOException {
        var known = folders.get(name);
        if (known == null) {
            known = new TargetFolder(created(target.resolve(name)));
            folders.put(name, known);
        }
        return known;
    }

    /** A folder that is there now, with those around it; it is written down which were not. */
    private Path created(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            var parent = folder.getParent();
            if (parent != null) {
                created(parent);
            }
            Files.createDirectory(folder);
            newFolders.add(folder);
        }
        return folder;
    }

    private SequencedMap<String, Integer> fullestFirst() {
        var ordered = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
