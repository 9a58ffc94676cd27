package app.ocellus.workspace.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;
import app.ocellus.workspace.project.Project;
import app.ocellus.workspace.project.ProjectStore;
import app.ocellus.workspace.project.ProjectSummary;
import app.ocellus.workspace.project.UntouchedProject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

class ProjectArchiveTest {

    private static final AtomicFiles FILES = new AtomicFiles(FileOps.REAL);

    private static final String CHECKPOINT = "runs/run-1/checkpoint/newest.bin";

    @FunctionalInterface
    private interface IOConsumer {
        void accept(Path file) throws IOException;
    }

    @TempDir private Path home;
    private ProjectStore here;
    private ProjectStore there;
    private Project project;
    private Path archive;

    @BeforeEach
    void makeAProjectWithARun() throws IOException {
        here = new ProjectStore(home.resolve("here"), FILES);
        there = new ProjectStore(home.resolve("there"), FILES);
        project = here.of(Path.of("/data/pets"));
        project.rename("My pets");
        write("split.json", "{\"cat/1.png\":\"training\"}");
        write("runs/run-1/run.json", "{}");
        write("runs/run-1/history.jsonl", "{\"epoch\":1}\n".repeat(2000));
        write(CHECKPOINT, "weights");
        write("runs/run-1/lock", "");
        write("trash/run-2/run.json", "{}");
        write(".ocellus-half.tmp", "half");
        archive = home.resolve("pets.ocellus-project");
    }

    private void write(String path, String text) throws IOException {
        var file = project.folder().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void save(boolean everything) {
        new ProjectArchive(FILES)
                .save(project, archive, everything, Progress.Listener.NONE, new Cancellation());
    }

    private Project open(ProjectStore store) {
        return new ProjectImport(store, FILES)
                .open(archive, Progress.Listener.NONE, new Cancellation());
    }

    private static Map<String, String> content(Path folder) {
        try (var walk = Files.walk(folder)) {
            var content = new TreeMap<String, String>();
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the other home holds in all, hidden things too. */
    private static List<String> everythingIn(ProjectStore store) throws IOException {
        if (!Files.exists(store.folder())) {
            return List.of();
        }
        try (var all = Files.list(store.folder())) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSavedProjectOpensElsewhereAsItWas() {
        save(false);
        var opened = open(there);
        assertEquals(project.id(), opened.id());
        assertEquals("My pets", opened.name());
        var expected = content(project.folder());
        expected.keySet()
                .removeIf(
                        path ->
                                path.contains("checkpoint")
                                        || path.startsWith("trash")
                                        || path.endsWith("lock")
                                        || path.startsWith("."));
        assertEquals(expected, content(opened.folder()));
        assertEquals(1, there.list().getFirst().runs());
    }

    /** Saves while this happens to the newest checkpoint after the files were listed. */
    private void saveWhile(IOConsumer happens) {
        var operations =
                new FileOps() {
                    @Override
                    public FileChannel create(Path file) throws IOException {
                        happens.accept(project.folder().resolve(CHECKPOINT));
                        return FileOps.super.create(file);
                    }
                };
        new ProjectArchive(new AtomicFiles(operations))
                .save(project, archive, true, Progress.Listener.NONE, new Cancellation());
    }

    @Test
    void aCheckpointThatGoesMeanwhileIsLeftOut() {
        saveWhile(Files::delete);
        var expected = content(project.folder());
        expected.keySet().removeIf(path -> path.endsWith("lock") || path.startsWith("."));
        assertEquals(expected, content(open(there).folder()));
    }

    @Test
    void whatCannotBeReadIsSaidOfTheProjectAndNotOfTheTarget() {
        var said =
                assertThrows(
                        UserException.class,
                        () ->
                                saveWhile(
                                        file -> {
                                            Files.delete(file);
                                            Files.createDirectory(file);
                                        }));
        assertEquals("workspace.project-unreadable", said.sentence().key());
        assertTrue(said.sentence().toString().contains("newest.bin"), said.getMessage());
        assertFalse(Files.exists(archive));
    }

    @Test
    void checkpointsAndTrashComeAlongWhenAskedFor() {
        save(true);
        var content = content(open(there).folder());
        assertEquals("weights", content.get("runs/run-1/checkpoint/newest.bin"));
        assertTrue(content.containsKey("trash/run-2/run.json"));
    }

    @Test
    void aSecondCopyGetsAnIdAndANameOfItsOwnAndNothingIsWrittenOver() {
        save(false);
        var before = content(project.folder());
        var second = open(here);
        var third = open(here);
        assertEquals("My pets (2)", second.name());
        assertEquals("My pets (3)", third.name());
        assertEquals(3, here.list().stream().map(ProjectSummary::id).distinct().count());
        assertEquals(before, content(project.folder()));
    }

    @Test
    void progressEndsWithEveryByteAndCancellingLeavesTheFormerFile() throws IOException {
        Files.writeString(archive, "the former one");
        var stop = new Cancellation();
        assertThrows(
                CancellationException.class,
                () ->
                        new ProjectArchive(FILES)
                                .save(project, archive, true, _ -> stop.cancel(), stop));
        assertEquals("the former one", Files.readString(archive));
        var seen = new double[1];
        new ProjectArchive(FILES)
                .save(project, archive, true, p -> seen[0] = p.fraction(), new Cancellation());
        assertEquals(1.0, seen[0]);
    }

    @Test
    void cancellingTheOpeningLeavesNothingBehind() throws IOException {
        save(false);
        var stop = new Cancellation();
        assertThrows(
                CancellationException.class,
                () -> new ProjectImport(there, FILES).open(archive, _ -> stop.cancel(), stop));
        assertEquals(List.of(), everythingIn(there));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.json",
                "/etc/evil",
                "a/../../evil",
                "C:/evil",
                "a\\..\\evil",
                "a//b",
                ".hidden",
                "run/nul.txt",
                "PROJECT.JSON",
                "a/b/c/d/e/f/g/h/i"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        save(false);
        rewrite(
                entries -> {
                    entries.put(name, bytes("x"));
                    entries.put("manifest.json", listing(entries, name, 1));
                    return entries;
                });
        assertEquals("workspace.archive-foreign", Failures.key(() -> open(there)));
        assertEquals(List.of(), everythingIn(there));
    }

    private byte[] listing(Map<String, byte[]> entries, String name, long size) {
        var text = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        var json = name.replace("\\", "\\\\");
        return bytes(
                text.replaceFirst(
                        "\"files\" : \\[",
                        java.util.regex.Matcher.quoteReplacement(
                                "\"files\" : [{\"path\":\"%s\",\"bytes\":%d,\"sha256\":\"00\"},"
                                        .formatted(json, size))));
    }

    @Test
    void anEntryThatIsLargerThanItSaysIsRefused() throws IOException {
        save(false);
        rewrite(
                entries -> {
                    entries.put("bomb.bin", new byte[5_000_000]);
                    entries.put("manifest.json", listing(entries, "bomb.bin", 10));
                    return entries;
                });
        assertEquals("workspace.archive-damaged", Failures.key(() -> open(there)));
        assertEquals(List.of(), everythingIn(there));
    }

    @Test
    void sizesThatNoDiskHasAreRefusedBeforeAnythingIsWritten() throws IOException {
        save(false);
        rewrite(
                entries -> {
                    entries.put("bomb.bin", bytes("x"));
                    entries.put("manifest.json", listing(entries, "bomb.bin", 1L << 60));
                    return entries;
                });
        assertEquals("workspace.archive-damaged", Failures.key(() -> open(there)));
    }

    @Test
    void aDescriptionThatWouldFillTheMemoryIsRefused() throws IOException {
        write(
                "project.json",
                Files.readString(project.folder().resolve("project.json")) + " ".repeat(2_000_000));
        save(false);
        assertEquals("workspace.archive-damaged", Failures.key(() -> open(there)));
        assertEquals(List.of(), everythingIn(there));
    }

    @Test
    void aChangedFileIsNoticed() throws IOException {
        save(false);
        rewrite(
                entries -> {
                    entries.put("split.json", bytes("{\"cat/1.png\":\"validatio\"}"));
                    return entries;
                });
        assertEquals("workspace.archive-damaged", Failures.key(() -> open(there)));
        assertEquals(List.of(), everythingIn(there));
    }

    @Test
    void anEntryThatIsNotListedIsNoticed() throws IOException {
        save(false);
        rewrite(
                entries -> {
                    entries.put("more.json", bytes("{}"));
                    return entries;
                });
        assertEquals("workspace.archive-damaged", Failures.key(() -> open(there)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 400, 1000})
    void aTornFileIsASentence(int length) throws IOException {
        save(false);
        var whole = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(whole, Math.min(length, whole.length - 1)));
        assertEquals("workspace.archive-damaged", Failures.key(() -> open(there)));
        assertEquals(List.of(), everythingIn(there));
    }

    @Test
    void aNewerArchiveAndANewerProjectInItAreRefusedInWords() throws IOException {
        save(false);
        var whole = Files.readAllBytes(archive);
        rewrite(
                entries -> {
                    var text = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
                    entries.put("manifest.json", bytes(text.replaceFirst("1", "2")));
                    return entries;
                });
        assertEquals("workspace.archive-newer", Failures.key(() -> open(there)));
        Files.write(archive, whole);
        write("project.json", "{\"format\":99}");
        project = UntouchedProject.anew(project);
        assertThrows(RuntimeException.class, () -> save(false));
    }

    @Test
    void savingIsTheSameWhetherTheFolderHasAFormerFileOrNot() throws IOException {
        save(false);
        var first = names();
        save(false);
        assertEquals(first, names());
        assertFalse(first.contains("lock"));
        assertEquals("manifest.json", first.getLast());
    }

    private List<String> names() throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void rewrite(UnaryOperator<Map<String, byte[]>> change) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : change.apply(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        Files.write(archive, out.toByteArray());
        assertArrayEquals(out.toByteArray(), Files.readAllBytes(archive));
    }
}
