package app.ocellus.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that look like a libtorch. */
public final class Packs {

    private Packs() {}

    /** A whole one of this version, with CUDA: its libraries are empty files. */
    public static Path whole(Path folder, String version) throws IOException {
        return without(folder, version, "");
    }

    /** The same without one library. */
    public static Path without(Path folder, String version, String library) throws IOException {
        var libraries = Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("build-version"), version + "\n");
        for (var name : new String[] {"c10", "torch", "torch_cpu", "torch_cuda"}) {
            if (!name.equals(library)) {
                Files.createFile(libraries.resolve(System.mapLibraryName(name)));
            }
        }
        return folder;
    }
}
