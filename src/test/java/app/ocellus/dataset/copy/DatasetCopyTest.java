package app.ocellus.dataset.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.dataset.ClassId;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetScanner;
import app.ocellus.dataset.DatasetSplit;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.ImageSample;
import app.ocellus.dataset.SampleId;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.SplitRole;
import app.ocellus.dataset.copy.CopyRequest.Layout;
import app.ocellus.dataset.copy.CopyRequest.Means;
import app.ocellus.dataset.edit.Edit;
import app.ocellus.dataset.edit.EditHistory;
import app.ocellus.dataset.edit.EditedDataset;
import app.ocellus.dataset.features.ContentHash;
import app.ocellus.file.Csv;
import app.ocellus.file.Drafts;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.image.ImageDecoder;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

class DatasetCopyTest {

    private final PictureFolder folder;
    private final Path target;

    DatasetCopyTest(@TempDir Path root) {
        folder = new PictureFolder(root.resolve("data"));
        target = root.resolve("copy");
    }

    @BeforeEach
    void pictures() {
        folder.add("cat", 12).add("dog", 12).add("cat/indoors", 3).add("1.png");
    }

    private static DatasetScan scan(Path data) {
        return new DatasetScanner(new ImageDecoder())
                .scan(data, Progress.Listener.NONE, new Cancellation());
    }

    private static List<SampleId> ids(String... values) {
        return List.of(values).stream().map(SampleId::new).toList();
    }

    private static EditedDataset edited(DatasetScan scan, Edit... edits) {
        var history = EditHistory.NONE;
        for (var edit : edits) {
            history = history.with(edit);
        }
        return history.of(scan.snapshot());
    }

    private static DatasetSplit split(EditedDataset edited) {
        return new DatasetSplitter(SplitPlan.DEFAULT)
                .split(edited.snapshot())
                .moved(edited.moved());
    }

    private CopyRequest request(EditedDataset edited, Means means, Layout... layout) {
        return new CopyRequest(
                edited,
                split(edited),
                List.of(),
                target,
                List.of(layout).stream().findFirst(),
                means);
    }

    private static CopyResult write(CopyRequest request) {
        return write(request, FileOps.REAL);
    }

    private static CopyResult write(CopyRequest request, FileOps operations) {
        return new DatasetCopy(operations, Drafts.NONE)
                .write(request, Progress.Listener.NONE, new Cancellation());
    }

    /** The class and split of each content. */
    private static Map<String, String> contents(
            List<ImageSample> images, Map<ClassId, String> names, Map<SampleId, SplitRole> roles)
            throws IOException {
        var contents = new TreeMap<String, String>();
        for (var image : images) {
            contents.put(
                    ContentHash.of(Files.readAllBytes(image.file())).hex(),
                    names.getOrDefault(image.classId(), "") + " " + roles.get(image.id()));
        }
        return contents;
    }

    private static Map<ClassId, String> names(EditedDataset edited) {
        var names = new TreeMap<ClassId, String>((a, b) -> a.value().compareTo(b.value()));
        edited.snapshot().classes().forEach(label -> names.put(label.id(), label.name()));
        return names;
    }

    private Map<Path, String> originals() throws IOException {
        var states = new TreeMap<Path, String>();
        try (var files = Files.walk(folder.root())) {
            for (var file : files.toList()) {
                var hash =
                        Files.isRegularFile(file)
                                ? ContentHash.of(Files.readAllBytes(file)).hex()
                                : "";
                states.put(file, hash + Files.getLastModifiedTime(file));
            }
        }
        return states;
    }

    private List<String> left() throws IOException {
        if (!Files.exists(target)) {
            return List.of();
        }
        try (var files = Files.walk(target)) {
            return files.filter(file -> !file.equals(target)).map(Path::toString).toList();
        }
    }

    private EditedDataset severalEdits() {
        return edited(
                scan(folder.root()),
                new Edit.Relabel(ids("cat/2.png"), new ClassId("dog")),
                new Edit.Relabel(ids("1.png", "dog/3.png"), new ClassId("owl: snowy?")),
                new Edit.Exclude(ids("dog/5.png")),
                new Edit.Relabel(ids("dog/6.png"), ClassId.NONE),
                new Edit.RenameClass(new ClassId("cat"), "kitten"),
                new Edit.Move(ids("cat/7.png"), SplitRole.TEST));
    }

    @ParameterizedTest
    @EnumSource(Means.class)
    void theCopyScannedAgainIsTheDatasetAsItWasShown(Means means) throws IOException {
        var before = originals();
        var edited = severalEdits();
        var result = write(request(edited, means));
        assertEquals(before, originals());
        assertEquals(27, result.files());
        var copy = scan(target).snapshot();
        var names = names(edited);
        names.put(new ClassId("owl: snowy?"), "owl_ snowy_");
        assertEquals(
                contents(edited.snapshot().samples(), names, split(edited).roles()),
                contents(
                        copy.samples(),
                        names(EditedDataset.unedited(copy)),
                        new DatasetSplitter(SplitPlan.DEFAULT).split(copy).roles()));
        assertEquals(1, copy.unlabelled().size());
    }

    @Test
    void withoutMovesAndSplitFoldersThereIsAFolderAClass() throws IOException {
        var time = FileTime.fromMillis(1_500_000_000_000L);
        Files.setLastModifiedTime(folder.root().resolve("cat/1.png"), time);
        write(request(edited(scan(folder.root())), Means.COPY));
        assertTrue(Files.exists(target.resolve("dog/12.png")));
        assertEquals(time, Files.getLastModifiedTime(target.resolve("cat/1.png")));
        // cat/indoors/1.png was called as cat/1.png is
        assertTrue(Files.exists(target.resolve("cat/1 (2).png")));
    }

    @Test
    void foldersOfSplitsThatThePersonMadeAreMadeAgain() {
        folder.add("train/cat", 3).add("train/dog", 3).add("test/cat", 2).add("test/dog", 2);
        write(request(edited(scan(folder.root())), Means.COPY));
        assertTrue(Files.exists(target.resolve("test/dog/2.png")));
    }

    @Test
    void theManifestTellsWhereEverythingCameFromAndWhatWasLeftOut() throws IOException {
        var result = write(request(severalEdits(), Means.COPY, Layout.CLASSES));
        try (var reader = Files.newBufferedReader(result.manifest())) {
            var rows = Csv.rows(reader).stream().map(Csv.Row::cells).toList();
            assertEquals(
                    List.of("original", "copy", "class", "split", "sha256", "left out because"),
                    rows.getFirst());
            assertEquals(1 + 27 + 1, rows.size());
            for (var row : rows.subList(1, 28)) {
                var hash = ContentHash.of(Files.readAllBytes(target.resolve(row.get(1)))).hex();
                assertEquals(hash, row.get(4));
                assertEquals(hash, ContentHash.of(Files.readAllBytes(Path.of(row.get(0)))).hex());
            }
            assertEquals(folder.root().resolve("dog/5.png").toString(), rows.getLast().get(0));
            assertEquals("left out by a person", rows.getLast().get(5));
        }
    }

    @Test
    void namesThatOtherSystemsDoNotTakeAreMadeSafe() {
        var names = new SafeNames();
        assertEquals("a_b_c", names.of("a/b\\c"));
        assertEquals("_con.txt", names.of("con.txt"));
        assertEquals("_.hidden", names.of(".hidden"));
        assertEquals("dots", names.of("dots. . "));
        assertEquals("_", names.of("..."));
        assertEquals("CAT.png", names.of("CAT.png"));
        assertEquals("cat (2).png", names.of("cat.png"));
        assertEquals("caf\u00e9", names.of("caf\u00e9"));
        assertEquals("cafe\u0301 (2)", names.of("cafe\u0301"));
        var longest = names.of("\u732b".repeat(85) + ".jpeg");
        assertTrue(longest.endsWith("\u732b.jpeg") && longest.length() < 80, longest);
    }

    @Test
    void aFolderThatHoldsSomethingIsRefused() throws IOException {
        Files.createDirectories(target);
        Files.writeString(target.resolve("mine.txt"), "mine");
        var request = request(edited(scan(folder.root())), Means.COPY);
        assertEquals("dataset.copy-not-empty", Failures.key(() -> write(request)));
        assertEquals(1, left().size());
    }

    @Test
    void theDatasetIsNeverWrittenInto() throws IOException {
        var before = originals();
        var edited = edited(scan(folder.root()));
        var request =
                new CopyRequest(
                        edited,
                        split(edited),
                        List.of(),
                        folder.root().resolve("clean"),
                        Optional.empty(),
                        Means.COPY);
        assertEquals("dataset.copy-inside", Failures.key(() -> write(request)));
        assertEquals(before, originals());
    }

    @Test
    void anOriginalThatIsGoneIsSkippedAndSaid() throws IOException {
        var edited = edited(scan(folder.root()));
        folder.delete("cat/3.png");
        var result = write(request(edited, Means.COPY));
        assertEquals(27, result.files());
        assertEquals(1, result.skipped().size());
        assertTrue(Files.readString(result.manifest()).contains("cat/3.png"));
        assertFalse(Files.exists(target.resolve("cat/3.png")));
    }

    @Test
    void cancellingTakesAwayWhatWasWritten() throws IOException {
        var cancellation = new Cancellation();
        var heard = new ArrayList<Progress>();
        var request = request(edited(scan(folder.root())), Means.COPY);
        assertThrows(
                CancellationException.class,
                () ->
                        new DatasetCopy(FileOps.REAL, Drafts.NONE)
                                .write(
                                        request,
                                        progress -> {
                                            heard.add(progress);
                                            if (heard.size() == 10) {
                                                cancellation.cancel();
                                            }
                                        },
                                        cancellation));
        assertTrue(heard.size() >= 10);
        assertFalse(Files.exists(target));
    }

    /** The n-th time that anything is asked of it, the disk is full. */
    private static FileOps full(int failing) {
        var asked = new AtomicInteger();
        return new FileOps() {
            private void ask() throws IOException {
                if (asked.incrementAndGet() == failing) {
                    throw new IOException("No space left on device");
                }
            }

            @Override
            public FileChannel create(Path file) throws IOException {
                ask();
                return FileOps.super.create(file);
            }

            @Override
            public void force(FileChannel channel) throws IOException {
                ask();
                FileOps.super.force(channel);
            }

            @Override
            public void move(Path source, Path target) throws IOException {
                ask();
                FileOps.super.move(source, target);
            }
        };
    }

    /** 28 images, the manifest with its forcing and moving, and the name of the whole. */
    @ParameterizedTest
    @ValueSource(ints = {1, 15, 28, 29, 30, 31, 32})
    void whenTheDiskIsFullNothingIsLeftUnderAFinalName(int failing) throws IOException {
        var before = originals();
        var request = request(edited(scan(folder.root())), Means.COPY);
        var said = Failures.said(() -> write(request, full(failing)));
        assertTrue(said.contains("No space left on device"), said);
        assertEquals(List.of(), left());
        assertEquals(before, originals());
        assertEquals(28, write(request, full(1000)).files());
    }
}
