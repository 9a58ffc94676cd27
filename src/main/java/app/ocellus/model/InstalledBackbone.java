package app.ocellus.model;

import app.ocellus.model.BackboneInfo.PinnedFile;

import java.nio.file.Path;

/**
 * A backbone that can be used.
 *
 * @param info what it says of itself
 * @param folder where its files lie
 * @param bytes of its two networks
 * @param origin who put it there
 */
public record InstalledBackbone(BackboneInfo info, Path folder, long bytes, Origin origin) {

    /** Who put a backbone where it is. */
    public enum Origin {
        /** It came with the program. */
        SHIPPED,
        /** A person added it and trusts who made it. */
        ADDED
    }

    /** Where one of its files lies. */
    Path file(PinnedFile pinned) {
        return folder.resolve(pinned.file());
    }

    /** Bytes of the two networks in {@code folder}; 0 for one that is missing. */
    static long bytes(BackboneInfo info, Path folder) {
        return folder.resolve(info.torch().file()).toFile().length()
                + folder.resolve(info.onnx().file()).toFile().length();
    }
}
