package app.ocellus.workspace.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.edit.EditHistory;
import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class JournalTest {

    private static final List<SampleId> FOXES =
            List.of(new SampleId("fox/\u72d0 \"1\".jpg"), new SampleId("fox/2.jpg"));
    private static final ClassId FOX = new ClassId("fox");

    private static final List<Edit> EVERY_KIND =
            List.of(
                    new Edit.CreateClass(new ClassId("owl"), "owl"),
                    new Edit.Relabel(FOXES, new ClassId("owl")),
                    new Edit.RelabelEach(
                            FOXES, FOXES.stream().map(fox -> new ClassId(fox.value())).toList()),
                    new Edit.Exclude(FOXES),
                    new Edit.Include(FOXES),
                    new Edit.Move(FOXES, SplitRole.VALIDATION),
                    new Edit.Keep(FOXES, "dark"),
                    new Edit.RenameClass(FOX, "Fuchs"),
                    new Edit.MergeClass(FOX, new ClassId("owl")));

    private final AtomicFiles files = new AtomicFiles(FileOps.REAL);
    private final Path folder;
    private final Path file;

    JournalTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("journal.jsonl");
    }

    private Journal journal() {
        return Journal.open(folder, files);
    }

    private EditHistory history() {
        return journal().content().history();
    }

    private void write(List<Edit> edits) {
        var journal = journal();
        edits.forEach(journal::append);
    }

    @Test
    void nothingIsWrittenBeforeTheFirstEdit() {
        assertEquals(EditHistory.NONE, history());
        assertFalse(Files.exists(file));
    }

    @Test
    void everyKindOfEditIsReadAsItWasWrittenALineEach() throws IOException {
        write(EVERY_KIND);
        assertEquals(EVERY_KIND, history().done());
        assertEquals(EVERY_KIND.size(), Files.readAllLines(file).size());
    }

    @Test
    void undoIsOneMoreLineAndWhatWasDoneStays() throws IOException {
        write(EVERY_KIND.subList(0, 2));
        journal().undo();
        assertEquals(EVERY_KIND.subList(0, 1), history().done());
        assertEquals(EVERY_KIND.subList(1, 2), history().undone());
        assertEquals(3, Files.readAllLines(file).size());
        journal().redo();
        assertEquals(EVERY_KIND.subList(0, 2), history().done());
        assertEquals(4, history().steps());
    }

    @Test
    void thereIsNothingToUndoOrRedoBeforeAnEdit() {
        journal().undo();
        journal().redo();
        assertFalse(Files.exists(file));
    }

    @Test
    void aLineWhoseEndWasCutOffWasNeverDoneAndIsOverwritten() throws IOException {
        write(EVERY_KIND.subList(0, 2));
        var whole = Files.readString(file);
        for (int cut = 1; cut < 40; cut++) {
            Files.writeString(file, whole.substring(0, whole.length() - cut));
            assertEquals(EVERY_KIND.subList(0, 1), history().done());
            journal().append(EVERY_KIND.get(2));
            assertEquals(List.of(EVERY_KIND.get(0), EVERY_KIND.get(2)), history().done());
            assertEquals(List.of(), journal().content().unreadable());
        }
    }

    @Test
    void aDamagedLineInTheMiddleIsToldAndTheOthersHold() throws IOException {
        write(EVERY_KIND.subList(0, 3));
        var lines = Files.readAllLines(file);
        Files.writeString(
                file,
                lines.get(0) + "\n" + lines.get(1).replace('{', '#') + "\n" + lines.get(2) + "\n");
        assertEquals(List.of(2L), journal().content().unreadable());
        assertEquals(List.of(EVERY_KIND.get(0), EVERY_KIND.get(2)), history().done());
    }

    @Test
    void undoingADamagedLineTakesNothingElseBack() throws IOException {
        write(EVERY_KIND.subList(0, 2));
        journal().undo();
        var lines = Files.readAllLines(file);
        Files.writeString(file, lines.get(0) + "\n#\n" + lines.get(2) + "\n");
        assertEquals(EVERY_KIND.subList(0, 1), history().done());
    }

    @Test
    void anEditOfANewerVersionIsRefusedInWordsAndStays() throws IOException {
        var line = "{\"n\":1,\"at\":\"2030-01-01T00:00:00Z\",\"edit\":\"crop\",\"samples\":[]}\n";
        Files.writeString(file, line);
        assertTrue(Failures.said(this::journal).contains(file.toString()));
        assertEquals(line, Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17})
    void aDiskThatFillsUpInTheMiddleOfALineLeavesTheJournalAsItWas(int bytes) throws IOException {
        write(EVERY_KIND.subList(0, 2));
        var before = Files.readString(file);
        var full = Journal.open(folder, new AtomicFiles(new FullAfter(bytes)));
        var said = Failures.said(() -> full.append(EVERY_KIND.get(2)));
        assertTrue(said.contains("No space left"), said);
        assertEquals(before, Files.readString(file));
        assertEquals(EVERY_KIND.subList(0, 2), full.content().history().done());
    }

    /** A disk on which a line is begun and never forced. */
    private record FullAfter(int bytes) implements FileOps {

        @Override
        public FileChannel append(Path file) throws IOException {
            var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.write(ByteBuffer.wrap("x".repeat(bytes).getBytes()), channel.size());
            return channel;
        }

        @Override
        public void force(FileChannel channel) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
