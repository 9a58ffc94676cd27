package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.ocellus.Composition;
import app.ocellus.device.Packs;
import app.ocellus.fixtures.TestProgram;
import app.ocellus.image.Fit;
import app.ocellus.image.Preprocessing;
import app.ocellus.task.Cancellation;
import app.ocellus.training.EndReason;
import app.ocellus.training.TrainingConfig;
import app.ocellus.training.TrainingTask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Whatever is wrong with a GPU pack, a training goes on on the processor. */
class WrongGpuPackTest {

    private static final TrainingConfig QUICK =
            TrainingConfig.quick("efficientnet-lite0", new Preprocessing(48, Fit.CROP), 3);

    @TempDir private Path folder = Path.of("");

    /** Trains, and gives the key of the sentence that says why the processor did it. */
    private String trained(Path pack) {
        var home = TestProgram.directories(folder.resolve("home"));
        try (var program = new Composition(home, pack)) {
            var split = TintedPictures.split(folder.resolve("pictures"), 4, 2);
            var result =
                    program.trainer()
                            .train(TrainingTask.of(split, QUICK), _ -> {}, new Cancellation());
            assertEquals(EndReason.COMPLETED, result.reason());
            var choice = program.devices().choice();
            assertTrue(choice.isFallback());
            return choice.reason().key();
        }
    }

    /** The library that this program computes with, which knows no CUDA. */
    private static Path own(String name) throws IOException {
        TestProgram.composition().torch().version();
        var cache = Path.of(System.getProperty("DJL_CACHE_DIR"));
        try (var files = Files.walk(cache)) {
            var found =
                    files.filter(file -> file.endsWith(System.mapLibraryName(name))).findFirst();
            assumeTrue(found.isPresent(), name + " lies elsewhere");
            return found.get();
        }
    }

    private Path links(String version, String... libraries) throws IOException {
        var libtorch = Files.createDirectories(folder.resolve("libtorch"));
        Files.writeString(libtorch.resolve("build-version"), version);
        var lib = Files.createDirectories(libtorch.resolve("lib"));
        for (var library : libraries) {
            Files.createSymbolicLink(lib.resolve(System.mapLibraryName(library)), own(library));
        }
        return libtorch;
    }

    @Test
    void aFolderWithoutLibtorch() {
        assertEquals("device.pack-no-libtorch", trained(folder));
    }

    @Test
    void aLibtorchWithoutCuda() throws IOException {
        var pack = links("2.7.1+cpu", "c10", "torch_cpu", "torch");
        assertEquals("device.pack-no-cuda", trained(pack));
    }

    @Test
    void aLibtorchOfAnotherVersion() throws IOException {
        var pack = links("2.6.0+cu124", "c10", "torch_cpu", "torch");
        assertEquals("device.pack-other-version", trained(pack));
    }

    @Test
    void aLibtorchWhoseLibrariesDoNotLoad() throws IOException {
        var pack = Packs.whole(folder.resolve("libtorch"), "2.7.1+cu128");
        assertEquals("device.pack-not-loaded", trained(pack));
    }

    /** It looks right to the last file, and only a process that tries it finds out. */
    @Test
    void aLibtorchThatOnlyLooksAsIfItHadCuda() throws IOException {
        var pack = links("2.7.1+cu128", "c10", "torch_cpu", "torch");
        var cuda = pack.resolve("lib").resolve(System.mapLibraryName("torch_cuda"));
        Files.createSymbolicLink(cuda, own("torch"));
        var possible = Set.of("device.pack-not-loaded", "device.pack-no-gpu");
        var said = trained(pack);
        assertTrue(possible.contains(said), said);
    }
}
