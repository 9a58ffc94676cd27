package app.ocellus.dataset.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of the cache of looks that are not whole. */
public final class TornSegments {

    private TornSegments() {}

    /** Those below a folder that have their final name. */
    public static List<String> below(Path folder) throws IOException {
        var torn = new ArrayList<String>();
        if (!Files.isDirectory(folder)) {
            return torn;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".segment")).toList()) {
                if (!isWhole(file)) {
                    torn.add("torn: " + file);
                }
            }
        }
        return torn;
    }

    private static boolean isWhole(Path file) throws IOException {
        int keyBytes;
        try (var in = new java.io.DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(2 * Integer.BYTES);
            keyBytes = in.readInt();
            Segment.map(file, keyBytes);
            return true;
        } catch (java.io.EOFException e) {
            return false;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("torn")) {
                return false;
            }
            throw e;
        }
    }
}
