package app.ocellus.workspace.archive;

import java.util.Locale;
import java.util.Set;

/** Which names of a zip's entries stay within the folder they are unpacked into, on any system. */
final class EntryNames {

    private static final int LONGEST = 400;
    private static final int DEEPEST = 8;
    private static final Set<String> DEVICES =
            Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2", "lpt3");

    private EntryNames() {}

    /** True for a path of plain names with {@code /} between them. */
    static boolean isPlain(String path) {
        var parts = path.split("/", -1);
        if (path.length() > LONGEST || parts.length > DEEPEST) {
            return false;
        }
        for (var part : parts) {
            if (!isPlainPart(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainPart(String part) {
        return !part.isEmpty()
                && !part.startsWith(".")
                && !part.endsWith(".")
                && !part.endsWith(" ")
                && part.chars().noneMatch(c -> c < ' ' || "\\:*?\"<>|".indexOf(c) >= 0)
                && !DEVICES.contains(part.replaceFirst("\\..*", "").toLowerCase(Locale.ROOT));
    }
}
