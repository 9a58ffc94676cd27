package app.ocellus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.file.AtomicFiles;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.OwnBackbone;
import app.ocellus.message.Sentence;
import app.ocellus.model.InstalledBackbone.Origin;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

class AddedBackbonesTest {

    private final Path data;
    private final Path source;
    private final AddedBackbones added;
    private final BackboneStore store;

    AddedBackbonesTest(@TempDir Path folder) {
        data = folder.resolve("data");
        source = OwnBackbone.copy(folder.resolve("download"));
        added = new AddedBackbones(data, new AtomicFiles(FileOps.REAL));
        store = new BackboneStore(Path.of("assets/backbones"), added);
    }

    private BackboneCandidate look() {
        return added.look(source, Progress.Listener.NONE, new Cancellation());
    }

    private void add() {
        added.add(look(), Progress.Listener.NONE, new Cancellation());
    }

    private Path copy(String file) {
        return data.resolve("backbones").resolve(OwnBackbone.ID).resolve(file);
    }

    private List<Path> left() throws IOException {
        var folder = data.resolve("backbones");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void whatIsAddedComesAfterWhatIsShippedHoweverSmallItIs() {
        add();
        assertEquals(
                List.of("efficientnet-lite0", "efficientnet-lite2", OwnBackbone.ID),
                store.all().stream().map(BackboneInfo::id).toList());
        var own = store.installed().getLast();
        assertEquals(Origin.ADDED, own.origin());
        assertEquals(look().bytes(), own.bytes());
        assertEquals(Origin.SHIPPED, store.installed().getFirst().origin());
    }

    @Test
    void itIsTheCopyThatIsUsed() throws IOException {
        add();
        var before = Files.readAllBytes(source.resolve("backbone.onnx"));
        Files.delete(source.resolve("backbone.onnx"));
        Files.delete(source.resolve("backbone.pt"));
        var info = store.find(OwnBackbone.ID);
        assertEquals(before.length, store.onnx(info).length);
        assertEquals(copy("backbone.pt"), store.torch(info));
    }

    @Test
    void lookingAddsNothing() throws IOException {
        assertEquals(OwnBackbone.ID, look().info().id());
        assertEquals(List.of(), left());
        assertEquals(2, store.all().size());
    }

    @ParameterizedTest
    @CsvSource({"backbone.pt", "backbone.onnx"})
    void aNetworkThatChangesAfterwardsIsRefused(String file) throws IOException {
        add();
        var info = store.find(OwnBackbone.ID);
        Files.write(copy(file), new byte[] {1});
        var said =
                Failures.said(
                        () -> {
                            store.onnx(info);
                            store.torch(info);
                        });
        assertEquals(Sentence.of("model.added-backbone-changed", copy(file)).toString(), said);
    }

    /** Whoever changes a network changes its hash in the description too. */
    @Test
    void aDescriptionThatChangesAfterwardsIsRefused() throws IOException {
        add();
        var file = copy("backbone.json");
        Files.writeString(file, Files.readString(file).replace("Tiny", "Tidy"));
        var why = Sentence.of("model.added-backbone-changed", file);
        assertEquals(Map.of(OwnBackbone.ID, why), store.refused());
        assertEquals(why.toString(), Failures.said(() -> store.find(OwnBackbone.ID)));
        assertEquals(2, store.all().size());
    }

    @Test
    void aFolderThatNobodyAddedIsNotTrusted() {
        OwnBackbone.copy(data.resolve("backbones").resolve(OwnBackbone.ID));
        assertEquals("model.backbone-not-trusted", Failures.key(() -> store.find(OwnBackbone.ID)));
        assertEquals(2, store.all().size());
    }

    @Test
    void pinsThatCannotBeReadLeaveWhatIsShipped() throws IOException {
        add();
        Files.writeString(data.resolve("backbones.json"), "{\"format\": 1, \"trusted\": null}");
        assertEquals(2, store.all().size());
        assertEquals(
                List.of("model.backbone-pins-unreadable"),
                store.refused().values().stream().map(Sentence::key).toList());
        assertEquals("model.backbone-pins-unreadable", Failures.key(this::addUnderAnotherName));
    }

    private void addUnderAnotherName() throws IOException {
        var file = source.resolve("backbone.json");
        Files.writeString(file, Files.readString(file).replace(OwnBackbone.ID, "other"));
        add();
    }

    @Test
    void aFolderWithoutABackboneIsNamed(@TempDir Path empty) {
        var said =
                Failures.said(() -> added.look(empty, Progress.Listener.NONE, new Cancellation()));
        assertEquals(Sentence.of("model.backbone-not-here", empty).toString(), said);
    }

    @ParameterizedTest
    @CsvSource({"backbone.pt", "backbone.onnx"})
    void aFileThatIsNotTheOneDescribedIsRefused(String file) throws IOException {
        Files.write(source.resolve(file), new byte[] {1, 2, 3});
        assertEquals("model.backbone-other-file", Failures.key(this::look));
        Files.delete(source.resolve(file));
        assertEquals("model.backbone-file-missing", Failures.key(this::look));
        try (var large = new RandomAccessFile(source.resolve(file).toFile(), "rw")) {
            large.setLength((1L << 30) + 1); // takes no room on the disk
        }
        assertEquals("model.backbone-too-large", Failures.key(this::look));
    }

    /** Between the question and the answer somebody has time. */
    @ParameterizedTest
    @CsvSource({"backbone.pt", "backbone.onnx", "backbone.json"})
    void whatChangesWhileThePersonThinksIsNotAdded(String file) throws IOException {
        var candidate = look();
        var changed = source.resolve(file);
        Files.writeString(
                changed,
                file.endsWith("json") ? Files.readString(changed).replace("Tiny", "Tidy") : "x");
        assertEquals(
                "model.backbone-other-file",
                Failures.key(
                        () -> added.add(candidate, Progress.Listener.NONE, new Cancellation())));
        assertEquals(List.of(), left());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"format\": 1`, `\"format\": 2`",
                "`\"tiny-resnet\"`, `\"../tiny\"`",
                "`\"tiny-resnet\"`, `\"tiny/resnet\"`",
                "`\"tiny-resnet\"`, `\"\"`",
                "`\"tiny-resnet\"`, `\"nul.1\"`",
                "`\"tiny-resnet\"`, `\"Tiny\"`",
                "`\"tiny-resnet\"`, `\".tiny\"`",
                "`\"backbone.pt\"`, `\"../backbone.pt\"`",
                "`\"backbone.pt\"`, `\"/etc/passwd\"`",
                "`\"backbone.pt\"`, `\"backbone.pt:x\"`",
                "`\"backbone.pt\"`, `\"con.pt\"`",
                "`\"backbone.onnx\"`, `\"backbone.pt\"`",
                "`\"Tiny ResNet\"`, `\"Tiny\\u001b[2J\"`",
                "`\"Tiny ResNet\"`, `\"Tiny\\u202eteNseR\"`",
                "`\"Apache-2.0\"`, `\" \"`",
                "`\"other\"`, `\"fast\"`",
                "`\"inputSize\": 64`, `\"inputSize\": 100000`",
                "`\"featureWidth\": 32`, `\"featureWidth\": 2000000000`",
                "`0.485`, `7`",
                "`0.229`, `0`",
                "`\"last\": 5`, `\"last\": -5`",
                "`\"last-two\"`, `\"last-three\"`",
                "`\"fixed\"`, `\"reflect\"`"
            })
    void aDescriptionThatCouldDoHarmIsRefused(String text, String replacement) throws IOException {
        var file = source.resolve("backbone.json");
        var before = Files.readString(file);
        assertTrue(before.contains(text));
        Files.writeString(file, before.replace(text, replacement));
        var said = Failures.said(this::look);
        assertTrue(said.contains(file.toString()), said);
        assertFalse(said.contains("\u001b"), said);
        assertEquals("model.backbone-wrong-field", Failures.key(this::look));
        assertEquals(List.of(), left());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`{`, `[`", "`\"torch\"`, `\"touch\"`", "`\"role\"`, `\"rule\"`"})
    void aDescriptionThatIsNoneIsNamed(String text, String replacement) throws IOException {
        var file = source.resolve("backbone.json");
        Files.writeString(file, Files.readString(file).replace(text, replacement));
        assertEquals("model.backbone-no-description", Failures.key(this::look));
    }

    @Test
    void aCancelledCopyLeavesNothing() throws IOException {
        var stop = new Cancellation();
        stop.cancel();
        var candidate = look();
        assertThrows(
                CancellationException.class,
                () -> added.add(candidate, Progress.Listener.NONE, stop));
        assertEquals(List.of(), left());
        add();
        assertEquals(3, store.all().size());
    }

    @Test
    void aNameIsTakenUntilItIsRemoved() throws IOException {
        add();
        assertEquals("model.backbone-id-taken", Failures.key(this::add));
        added.remove(OwnBackbone.ID);
        assertEquals(List.of(), left());
        assertEquals("model.unknown-backbone", Failures.key(() -> store.find(OwnBackbone.ID)));
        add();
        assertEquals(3, store.all().size());
    }

    @ParameterizedTest
    @CsvSource({"resnet34", "efficientnet-lite0", "..", "../../data", "''"})
    void whatWasNotAddedCannotBeRemoved(String id) throws IOException {
        add();
        assertEquals("model.backbone-not-added", Failures.key(() -> added.remove(id)));
        assertEquals(1, left().size());
    }
}
