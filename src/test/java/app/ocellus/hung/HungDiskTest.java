package app.ocellus.hung;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ocellus.Composition;
import app.ocellus.fixtures.HangingDisk;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.task.Cancellation;
import app.ocellus.task.Outcome;
import app.ocellus.task.Progress;
import app.ocellus.task.TaskRunner;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A disk stops answering amid each kind of work, which then is cancelled. */
class HungDiskTest {

    /** A cancel takes about a second; a hung call would never end. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Path folder;
    private final PictureFolder pictures;
    private HangingDisk disk;

    HungDiskTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        pictures = new PictureFolder(folder.resolve("data")).add("cat", 12).add("dog", 12);
    }

    @BeforeEach
    void mount() throws IOException {
        var mounted = HangingDisk.mount(pictures.root(), folder.resolve("mount"));
        assumeTrue(mounted.isPresent(), "no file system may be mounted here");
        disk = mounted.orElseThrow();
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void everyKindOfWorkEndsWhenItIsCancelledThoughTheDiskHangs() throws Exception {
        var ended = new ArrayList<String>();
        var out = Files.createDirectory(folder.resolve("out"));
        try (var program = new Composition(TestProgram.directories(folder.resolve("home")))) {
            var jobs = new HungJobs(program, disk.root(), out).all();
            for (var job : jobs.entrySet()) {
                HungTrial.run(disk, job.getValue(), LONG);
                ended.add(job.getKey());
            }
            assertEquals(List.copyOf(jobs.keySet()), ended);
            assertEquals(List.of(), visible(out));
        }
    }

    /** What a person would see of the copies and exports. */
    private static List<String> visible(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    @Test
    void anotherDatasetIsWorkedOnWhileTheDiskStillHangs() throws Exception {
        try (var program = new Composition(TestProgram.directories(folder.resolve("home")))) {
            var all = program.scanner().scan(disk.root(), _ -> {}, new Cancellation());
            disk.hang(".png");
            var stop = new Cancellation();
            var looking =
                    CompletableFuture.runAsync(
                            () -> {
                                var pass = program.looks().pass();
                                var samples = all.snapshot().samples();
                                pass.run(samples, (_, _) -> {}, Progress.Listener.NONE, stop);
                            },
                            work -> new Thread(work).start());
            disk.awaitHung();
            stop.cancel();
            assertTimeoutPreemptively(LONG, () -> looking.handle((_, _) -> 0).get());
            var healthy = program.scanner().scan(pictures.root(), _ -> {}, new Cancellation());
            var seen = new ArrayList<Object>();
            assertTimeoutPreemptively(
                    LONG,
                    () ->
                            program.looks()
                                    .pass()
                                    .run(
                                            healthy.snapshot().samples(),
                                            (_, look) -> seen.add(look),
                                            Progress.Listener.NONE,
                                            new Cancellation()));
            assertEquals(24, seen.size());
        }
    }

    @Test
    void theWindowHearsThatTheWorkWasCancelled() throws Exception {
        try (var program = new Composition(TestProgram.directories(folder.resolve("home")))) {
            disk.hang("dog");
            var heard = new CompletableFuture<Outcome<?>>();
            var runner = new TaskRunner(work -> new Thread(work).start(), Runnable::run);
            var stop =
                    runner.start(
                            cancellation ->
                                    program.scanner()
                                            .scan(
                                                    disk.root(),
                                                    Progress.Listener.NONE,
                                                    cancellation),
                            heard::complete);
            disk.awaitHung();
            stop.cancel();
            var outcome = assertTimeoutPreemptively(LONG, () -> heard.get());
            assertEquals(Outcome.Cancelled.class, outcome.getClass());
        }
    }
}
