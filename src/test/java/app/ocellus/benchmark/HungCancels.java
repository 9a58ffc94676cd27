package app.ocellus.benchmark;

import app.ocellus.Composition;
import app.ocellus.fixtures.HangingDisk;
import app.ocellus.fixtures.PictureFolder;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.hung.HungJobs;
import app.ocellus.hung.HungTrial;

import java.nio.file.Files;
import java.time.Duration;

/** How long a cancel takes while the disk hangs, for each kind of work. */
final class HungCancels {

    private static final int TIMES = 3;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private HungCancels() {}

    static void run() throws Exception {
        var folder = Files.createTempDirectory("ocellus-hung");
        var pictures =
                new PictureFolder(folder.resolve("data")).add("cat", 12).add("dog", 12).root();
        var out = Files.createDirectory(folder.resolve("out"));
        try (var disk = HangingDisk.mount(pictures, folder.resolve("mount")).orElseThrow();
                var program = new Composition(TestProgram.directories(folder.resolve("home")))) {
            for (var job : new HungJobs(program, disk.root(), out).all().entrySet()) {
                long most = 0;
                for (int i = 0; i < TIMES; i++) {
                    most = Math.max(most, HungTrial.run(disk, job.getValue(), LONGEST));
                }
                System.out.printf("%-24s left after %d ms at most%n", job.getKey(), most);
            }
        }
    }
}
