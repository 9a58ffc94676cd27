package app.ocellus;

import app.ocellus.device.GpuPack;
import app.ocellus.workspace.settings.SettingsStore;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the GPU pack lies: the command line goes before the environment, that before the settings.
 */
final class GpuPackChoice {

    private static final String ENVIRONMENT = "OCELLUS_GPU_PACK";

    private GpuPackChoice() {}

    static @Nullable Path of(SettingsStore settings) {
        return Stream.of(System.getProperty(GpuPack.PROPERTY), System.getenv(ENVIRONMENT))
                .filter(folder -> folder != null && !folder.isBlank())
                .findFirst()
                .map(Path::of)
                .orElseGet(() -> settings.load().gpuPackFolder());
    }
}
