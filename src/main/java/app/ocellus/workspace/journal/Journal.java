package app.ocellus.workspace.journal;

import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.edit.EditHistory;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.Json;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.workspace.kept.KeptFile;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Every edit of a project's dataset, in {@code journal.jsonl}, a line each; to undo is one more
 * line. A line counts from the moment its end is on the disk: what was cut off there was never said
 * to be done.
 */
public final class Journal {

    /** The name of the file in a project's folder. */
    public static final String NAME = "journal.jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    /**
     * What a journal tells.
     *
     * @param unreadable lines in its middle that are damaged, counted from 1; the others hold
     */
    public record Content(EditHistory history, List<Long> unreadable) {

        /** Copies the list. */
        public Content {
            unreadable = List.copyOf(unreadable);
        }
    }

    private final Path file;
    private final AtomicFiles files;
    private final List<Numbered> done = new ArrayList<>();
    private final List<Numbered> undone = new ArrayList<>();
    private final List<Long> unreadable = new ArrayList<>();
    private long lines;
    private long steps;

    /** An edit and the line that tells of it. */
    private record Numbered(long n, Edit edit) {}

    private Journal(Path file, AtomicFiles files) {
        this.file = file;
        this.files = files;
    }

    /**
     * Opens the journal in a project's folder; nothing is written before the first edit.
     *
     * @throws UserException when it cannot be read just now, or a newer version wrote it
     */
    public static Journal open(Path folder, AtomicFiles files) {
        var journal = new Journal(folder.resolve(NAME), files);
        journal.replay();
        return journal;
    }

    private void replay() {
        try {
            var text = new String(KeptFile.bytes(file), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            text.substring(0, end).lines().forEach(this::replay);
        } catch (NoSuchFileException e) {
            LOG.debug("{} begins with the first edit", file, e);
        }
    }

    private void replay(String text) {
        lines++;
        try {
            var line = Json.read(text, JournalLine.class);
            lines = Math.max(lines, line.n());
            take(line);
        } catch (JournalLine.UnknownKindException e) {
            throw new UserException(Sentence.of("workspace.newer-project", file), e);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Line {} of {} cannot be read", lines, file, e);
            unreadable.add(lines);
        }
    }

    private void take(JournalLine line) {
        switch (line.edit()) {
            case JournalLine.UNDO -> shift(done, undone, line.of());
            case JournalLine.REDO -> shift(undone, done, line.of());
            default -> {
                undone.clear();
                done.add(new Numbered(line.n(), line.told()));
            }
        }
        steps++;
    }

    /** What undoes a line that cannot be read undoes nothing else in its place. */
    private static void shift(List<Numbered> from, List<Numbered> to, @Nullable Long of) {
        if (!from.isEmpty() && of != null && from.getLast().n() == of) {
            to.add(from.removeLast());
        }
    }

    /** What it tells so far. */
    public Content content() {
        return new Content(new EditHistory(edits(done), edits(undone), steps), unreadable);
    }

    private static List<Edit> edits(List<Numbered> numbered) {
        return numbered.stream().map(Numbered::edit).toList();
    }

    /**
     * Writes an edit down; when this returns it is on the disk.
     *
     * @throws UserException when that fails; the journal is what it was
     */
    public void append(Edit edit) {
        write(JournalLine.of(lines + 1, now(), edit));
    }

    /**
     * Takes the last edit back, if there is one.
     *
     * @throws UserException when that cannot be written down
     */
    public void undo() {
        if (!done.isEmpty()) {
            write(JournalLine.back(lines + 1, now(), JournalLine.UNDO, done.getLast().n()));
        }
    }

    /**
     * Does again what was taken back last, if nothing was done since.
     *
     * @throws UserException when that cannot be written down
     */
    public void redo() {
        if (!undone.isEmpty()) {
            write(JournalLine.back(lines + 1, now(), JournalLine.REDO, undone.getLast().n()));
        }
    }

    private void write(JournalLine line) {
        files.append(file, Json.line(line) + "\n");
        lines++;
        take(line);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
