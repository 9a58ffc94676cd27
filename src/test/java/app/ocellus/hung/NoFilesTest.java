package app.ocellus.hung;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ocellus.Composition;
import app.ocellus.dataset.DatasetScan;
import app.ocellus.dataset.DatasetSplitter;
import app.ocellus.dataset.PictureFiles;
import app.ocellus.dataset.SplitPlan;
import app.ocellus.dataset.copy.CopyRequest;
import app.ocellus.dataset.copy.CopyRequest.Means;
import app.ocellus.dataset.copy.CopyResult;
import app.ocellus.dataset.copy.DatasetCopy;
import app.ocellus.dataset.edit.EditedDataset;
import app.ocellus.evaluation.PredictedPicture;
import app.ocellus.evaluation.scoring.PictureScorer;
import app.ocellus.file.FileOps;
import app.ocellus.fixtures.Failures;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.UnreadableImageException;
import app.ocellus.message.UserException;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pipes, sockets and devices in the place of files: reading one may never end. */
@DisabledOnOs(OS.WINDOWS)
class NoFilesTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Progress.Listener QUIET = Progress.Listener.NONE;

    private final Composition program = TestProgram.composition();
    private final Cancellation stop = new Cancellation();
    private final PictureFolder pictures;
    private final Path folder;

    NoFilesTest(@TempDir Path folder) {
        this.folder = folder;
        pictures = new PictureFolder(folder.resolve("data")).add("cat", 4).add("dog", 4);
    }

    @BeforeEach
    void pipeSocketAndDevice() throws Exception {
        pipe(pictures.root().resolve("cat/pipe.jpg"));
        pipe(pictures.root().resolve("cat/pipe"));
        var socket = UnixDomainSocketAddress.of(pictures.root().resolve("dog/socket.png"));
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(socket);
        }
        Files.createSymbolicLink(pictures.root().resolve("dog/zero.jpg"), Path.of("/dev/zero"));
    }

    private static void pipe(Path place) throws Exception {
        Files.deleteIfExists(place);
        boolean made = new ProcessBuilder("mkfifo", place.toString()).start().waitFor() == 0;
        assumeTrue(made, "no pipe can be made here");
    }

    @Test
    void aScanALookAndAnAnswerPassThemOver() {
        assertTimeoutPreemptively(
                LONG,
                () -> {
                    var scan = program.scanner().scan(pictures.root(), QUIET, stop);
                    assertEquals(8, scan.snapshot().samples().size());
                    var looks = new ArrayList<Object>();
                    program.looks()
                            .pass()
                            .run(
                                    scan.snapshot().samples(),
                                    (_, look) -> looks.add(look),
                                    QUIET,
                                    stop);
                    assertEquals(8, looks.size());
                    assertEquals(8, PictureFiles.below(List.of(pictures.root()), stop).size());
                    assertEquals(8, answers(List.of(pictures.root())).size());
                });
    }

    private List<PredictedPicture> answers(List<Path> paths) {
        var everyday = program.models().read(program.directories().everydayModel());
        var answers = new ArrayList<PredictedPicture>();
        new PictureScorer(program.classifier(everyday), 1)
                .score(paths, _ -> false, answers::add, QUIET, stop);
        return answers;
    }

    @Test
    void oneThatIsNamedIsRefusedInASentence() {
        assertTimeoutPreemptively(
                LONG,
                () -> {
                    for (var name : List.of("cat/pipe.jpg", "dog/socket.png", "dog/zero.jpg")) {
                        var file = pictures.root().resolve(name);
                        var answer = answers(List.of(file)).getFirst();
                        assertTrue(answer instanceof PredictedPicture.Unreadable, name);
                        assertThrows(
                                UnreadableImageException.class,
                                () -> program.looks().looker().thumbnail(file, 96));
                        assertEquals(
                                "model.not-a-bundle",
                                Failures.key(() -> program.models().read(file)));
                        assertThrows(
                                UserException.class,
                                () -> program.scanner().scan(file, QUIET, stop));
                    }
                });
    }

    @Test
    void onePutInThePlaceOfAPictureAfterTheScanIsLeftOut() {
        assertTimeoutPreemptively(
                LONG,
                () -> {
                    var scan = program.scanner().scan(pictures.root(), QUIET, stop);
                    pipe(pictures.root().resolve("cat/2.png"));
                    var looks = new ArrayList<String>();
                    program.looks()
                            .pass()
                            .run(
                                    scan.snapshot().samples(),
                                    (sample, look) -> looks.add(sample.id() + " " + look),
                                    QUIET,
                                    stop);
                    assertEquals(1, looks.stream().filter(l -> l.contains("Damaged")).count());
                    assertEquals(7, copied(scan).files());
                    assertTrue(Files.exists(folder.resolve("copy/dog/4.png")));
                });
    }

    private CopyResult copied(DatasetScan scan) throws IOException {
        var request =
                new CopyRequest(
                        EditedDataset.unedited(scan.snapshot()),
                        new DatasetSplitter(SplitPlan.DEFAULT).split(scan.snapshot()),
                        List.of(),
                        folder.resolve("copy"),
                        Optional.empty(),
                        Means.COPY);
        var result = new DatasetCopy(FileOps.REAL, program.drafts()).write(request, QUIET, stop);
        assertEquals(1, result.skipped().size());
        var reason = result.skipped().getFirst().reason().toString();
        assertTrue(reason.contains("2.png"), reason);
        return result;
    }
}
