package app.ocellus.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.ocellus.fixtures.Failures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class GpuPackTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void anUnpackedLibtorchIsOne() throws IOException {
        var pack = GpuPack.in(Packs.whole(folder, "2.7.1+cu128"));
        assertEquals(folder.resolve("lib").toAbsolutePath(), pack.libraries());
        assertEquals("2.7.1+cu128", pack.version());
    }

    @Test
    void soIsItsFolderOfLibraries() throws IOException {
        Packs.whole(folder, "2.7.1+cu128");
        var pack = GpuPack.in(folder.resolve("lib"));
        assertEquals(folder.resolve("lib").toAbsolutePath(), pack.libraries());
        assertEquals("2.7.1+cu128", pack.version());
    }

    @Test
    void soIsTheTorchOfAPythonInstallation() throws IOException {
        Packs.whole(folder, "");
        Files.delete(folder.resolve("build-version"));
        Files.writeString(
                folder.resolve("version.py"),
                "__all__ = ['__version__']\n__version__ = '2.7.1+cu126'\ndebug = False\n");
        assertEquals("2.7.1+cu126", GpuPack.in(folder).version());
    }

    @ParameterizedTest
    @CsvSource({
        "torch, device.pack-no-libtorch",
        "torch_cpu, device.pack-incomplete",
        "c10, device.pack-incomplete",
        "torch_cuda, device.pack-no-cuda"
    })
    void withoutALibraryItIsNone(String library, String key) throws IOException {
        Packs.without(folder, "2.7.1+cu128", library);
        assertEquals(key, Failures.key(() -> GpuPack.in(folder)));
    }

    @ParameterizedTest
    @CsvSource({"2.7.0+cu128", "2.7.10+cu128", "2.8.0", "12.7.1"})
    void anotherVersionIsNone(String version) throws IOException {
        Packs.whole(folder, version);
        var said = Failures.said(() -> GpuPack.in(folder));
        assertTrue(said.contains(version) && said.contains(GpuPack.VERSION), said);
    }

    @Test
    void anUnknownVersionIsNone() throws IOException {
        Packs.whole(folder, "");
        Files.delete(folder.resolve("build-version"));
        assertEquals("device.pack-no-version", Failures.key(() -> GpuPack.in(folder)));
    }

    @Test
    void aFolderThatIsNotThereIsNone() {
        var nowhere = folder.resolve("nowhere");
        assertEquals("device.pack-missing", Failures.key(() -> GpuPack.in(nowhere)));
    }
}
