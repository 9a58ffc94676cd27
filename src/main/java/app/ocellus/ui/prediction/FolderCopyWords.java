package app.ocellus.ui.prediction;

import app.ocellus.evaluation.sorting.SortResult;
import app.ocellus.evaluation.sorting.TakenAway;
import app.ocellus.ui.common.Messages;
import app.ocellus.ui.prediction.FolderCopyViewModel.Done;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of pictures that were put into folders, or taken away again. */
final class FolderCopyWords {

    /** More would be read by nobody. */
    private static final int MOST_FOLDERS = 8;

    private FolderCopyWords() {}

    static String of(Done done) {
        return switch (done) {
            case Done.Sorted(var result, var linksWanted) -> sorted(result, linksWanted);
            case Done.Undone(var away) -> undone(away);
            case Done.Failed(var reason) -> reason.in(Messages.locale());
        };
    }

    private static String sorted(SortResult result, boolean linksWanted) {
        var parts = new ArrayList<String>();
        int files = result.files();
        parts.add(
                files == 0
                        ? Messages.get("folders.none", result.target())
                        : Messages.get("folders.done", files, result.target(), folders(result)));
        int copied = files - result.linked();
        if (linksWanted && copied > 0) {
            parts.add(Messages.get("folders.no-links", copied));
        }
        if (result.alreadyThere() > 0) {
            parts.add(Messages.get("folders.already", result.alreadyThere()));
        }
        if (result.unreadable() > 0) {
            parts.add(Messages.get("folders.unreadable", result.unreadable()));
        }
        if (!result.skipped().isEmpty()) {
            parts.add(
                    Messages.get(
                            "folders.skipped",
                            result.skipped().size(),
                            result.skipped().getFirst().file()));
        }
        return String.join(" ", parts);
    }

    private static String folders(SortResult result) {
        var all = result.folders().entrySet();
        var named =
                all.stream()
                        .limit(MOST_FOLDERS)
                        .map(one -> Messages.get("folders.folder", one.getKey(), one.getValue()))
                        .collect(Collectors.joining(" · "));
        int more = all.size() - MOST_FOLDERS;
        return more > 0 ? named + " · " + Messages.get("folders.more", more) : named;
    }

    private static String undone(TakenAway away) {
        var parts = new ArrayList<>(List.of(Messages.get("folders.undone", away.files())));
        if (!away.kept().isEmpty()) {
            parts.add(
                    Messages.get(
                            "folders.kept",
                            away.kept().size(),
                            away.kept().getFirst().reason().in(Messages.locale())));
        }
        if (!away.rest().isEmpty()) {
            parts.add(Messages.get("folders.rest", away.rest().files().size()));
        }
        return String.join(" ", parts);
    }
}
